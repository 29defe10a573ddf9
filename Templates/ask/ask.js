// Keys, and drafts of what is being typed. The pages do everything without this script.
(function () {
  'use strict';
  var off = document.getElementById('keys-off');
  var patience = 800;

  // The key of the link leaves the address, also where it was not needed.
  if (/[#&]k=/.test(location.hash)) history.replaceState(null, '', location.pathname + location.search);

  function kept(name, value) {
    try {
      if (value === undefined) return localStorage.getItem(name);
      localStorage.setItem(name, value);
    } catch (error) { /* a private window keeps nothing */ }
    return null;
  }

  // The switch that turns single keys off.
  off.parentNode.hidden = false;
  off.checked = kept('gapwise.keys-off') === 'yes';
  off.addEventListener('change', function () { kept('gapwise.keys-off', off.checked ? 'yes' : 'no'); });

  function isTyping(node) {
    return /^(TEXTAREA|SELECT)$/.test(node.tagName) || node.isContentEditable ||
      (node.tagName === 'INPUT' && !/^(radio|checkbox|submit|button)$/.test(node.type));
  }

  // What a key means here: a full-width digit is the digit.
  function meaning(event) {
    var key = event.key;
    return key && key.length === 1 && key.normalize ? key.normalize('NFKC').replace('、', '/') : key;
  }

  function target(key) {
    var all = document.querySelectorAll('[data-keys]');
    for (var place = 0; place < all.length; place++) {
      if (all[place].getAttribute('data-keys').split(' ').indexOf(key) >= 0) return all[place];
    }
    return null;
  }

  function open(details) {
    details.open = !details.open;
    var inside = details.open && details.querySelector('textarea, input:not([type=hidden])');
    (inside || details.querySelector('summary')).focus();
    details.scrollIntoView({ block: 'nearest' });
  }

  function move(step) {
    var all = [].slice.call(document.querySelectorAll('.level'));
    if (!all.length) return false;
    var here = all.indexOf(document.activeElement);
    if (here < 0) here = step > 0 ? -1 : all.length;
    all[(here + step + all.length) % all.length].focus();
    return true;
  }

  document.addEventListener('keydown', function (event) {
    if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
    if (event.ctrlKey && event.key === 'Enter' && event.target.form) {
      event.target.form.querySelector('button.primary, button').click();
      return;
    }
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Escape' && isTyping(event.target)) { event.target.blur(); return; }
    if (isTyping(event.target)) return;
    var key = meaning(event);
    var isRadio = event.target.type === 'radio' && /^Arrow/.test(key);
    if (isRadio || (off.checked && key.length === 1)) return;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (move(key === 'ArrowDown' ? 1 : -1)) event.preventDefault();
      return;
    }
    if (event.repeat) return;
    var found = target(key);
    if (!found) return;
    event.preventDefault();
    if (found.tagName === 'DETAILS') open(found); else found.click();
  });

  // Drafts: what is being typed is kept, so that neither a crash nor a closed window loses it.
  var waiting = {}; // what is typed and not kept yet, by place
  var missed = {}; // of that, what could not be kept

  function body(field) {
    return 'place=' + encodeURIComponent(field.getAttribute('data-draft')) + '&text=' + encodeURIComponent(field.value);
  }

  function warn() {
    var line = document.getElementById('unsaved');
    var text = Object.keys(missed).length ? line.getAttribute('data-text') : '';
    if (line.textContent !== text) line.textContent = text;
  }

  function forget(place) {
    if (waiting[place]) clearTimeout(waiting[place].timer);
    delete waiting[place];
  }

  function wait(field, time) {
    var place = field.getAttribute('data-draft');
    forget(place);
    waiting[place] = { field: field, timer: setTimeout(function () { keep(place); }, time) };
  }

  function keep(place) {
    var typed = waiting[place];
    var request = new XMLHttpRequest();
    request.open('POST', '/draft');
    request.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded');
    request.onloadend = function () {
      if (waiting[place] !== typed) return; // typed on, or sent otherwise, since then
      if (request.status === 204) {
        forget(place);
        delete missed[place];
      } else {
        missed[place] = true;
        wait(typed.field, 5 * patience);
      }
      warn();
    };
    request.send(body(typed.field));
  }

  document.addEventListener('input', function (event) {
    if (event.target.hasAttribute('data-draft')) wait(event.target, patience);
  });

  // A beacon arrives though the page is left, but takes no long text, and nobody hears what became of it.
  function keepAll() {
    Object.keys(waiting).forEach(function (place) {
      var form = new Blob([body(waiting[place].field)], { type: 'application/x-www-form-urlencoded' });
      if (!missed[place] && navigator.sendBeacon && navigator.sendBeacon('/draft', form)) forget(place);
      else keep(place);
    });
  }

  window.addEventListener('pagehide', keepAll);
  window.addEventListener('beforeunload', function (event) {
    keepAll();
    if (!Object.keys(waiting).length) return;
    event.preventDefault(); // the browser asks whether to leave nevertheless
    event.returnValue = '';
  });
  // A form that is sent stores its texts, and their drafts must not come after it; those of others must come before.
  document.addEventListener('submit', function (event) {
    [].forEach.call(event.target.elements, function (field) {
      var place = field.getAttribute('data-draft');
      if (place && !missed[place]) forget(place);
    });
    keepAll();
  });

  // A page that comes back after something was saved stands where it stood, ready to go on.
  function session(name, value) {
    try {
      if (value === undefined) return sessionStorage.getItem(name);
      sessionStorage.setItem(name, value);
    } catch (error) { /* a private window keeps nothing */ }
    return null;
  }
  window.addEventListener('pagehide', function () {
    session('gapwise.place', location.pathname + ' ' + Math.round(window.pageYOffset));
  });
  var place = (session('gapwise.place') || '').split(' ');
  if (place[0] === location.pathname && !location.hash) window.scrollTo(0, Number(place[1]));
  // The browser's own autofocus comes only with the first picture; what is typed before would act as keys.
  var ready = document.querySelector('[data-focus]') || document.querySelector('[autofocus]');
  if (ready) ready.focus({ preventScroll: true });

  // A part of the page that was asked for is shown opened.
  var wanted = location.hash && document.getElementById(location.hash.slice(1));
  if (wanted && wanted.tagName === 'DETAILS') wanted.open = true;
}());
