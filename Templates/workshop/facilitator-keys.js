// The keys of the facilitator's page. They rest in input fields, with Ctrl, Alt or Meta, and while an input method composes.
import { isTyping } from './shared.js';

/**
 * Listens to keys.
 *
 * `does`: what to do by name; `areSingleOn` whether letters and digits count (WCAG 2.1.4); `isBlocked` while a dialog is open.
 */
export function listen(does, areSingleOn, isBlocked) {
  const single = {
    r: 'second', t: 'timer', '+': 'more', '=': 'more', '-': 'less', '−': 'less', q: 'join', b: 'blank', w: 'why',
    n: 'note', e: 'evidence', a: 'action', p: 'park', g: 'goto', h: 'help', '?': 'help', '？': 'help',
    1: 'not', 2: 'partly', 3: 'largely', 4: 'fully', 0: 'unknown', 9: 'na',
  };
  const always = { ArrowLeft: 'previous', ArrowRight: 'next', PageUp: 'previous', PageDown: 'next' };

  document.addEventListener('keydown', (event) => {
    if (event.isComposing || event.keyCode === 229 || event.defaultPrevented || isBlocked()) return;
    const { target } = event;
    if (isTyping(target)) {
      const leaves = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
      if (leaves) { event.preventDefault(); does.leave(event.key === 'Enter'); }
      return;
    }
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'z') {
      event.preventDefault();
      does.undo();
      return;
    }
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const name = wanted(event, target);
    if (!name) return;
    event.preventDefault();
    if (!event.repeat || name === 'more' || name === 'less') does[name]();
  });

  function wanted(event, target) {
    const isControl = target.matches && target.matches('button, a, summary, input, iframe');
    if (event.key === ' ' || event.key === 'Enter') {
      const isPrimary = target.id === 'primary';
      return isPrimary || (!isControl && event.key === ' ') ? 'primary' : null;
    }
    if (always[event.key]) {
      const isRadio = target.matches && target.matches('input[type=radio]') && event.key.startsWith('Arrow');
      return isRadio ? null : always[event.key];
    }
    return areSingleOn() ? single[event.key.toLowerCase()] : null;
  }
}
