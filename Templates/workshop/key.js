// Gets a page in with the key of its link. The key is taken out of the address, which may be on the wall;
// the window keeps it for a restart of the server.
import { call } from './shared.js';

const kept = {
  get(role) { try { return sessionStorage.getItem('gapwise.key.' + role); } catch (e) { return null; } },
  set(role, key) { try { sessionStorage.setItem('gapwise.key.' + role, key); } catch (e) { /* private mode */ } },
};

/** `line` gives the connection, `refused` shows how to get in. Call `unknown` when the server does not know the page. */
export function keyed(role, line, refused) {
  let isTried = false;

  async function enter() {
    const given = /[#&]k=([^&]+)/.exec(location.hash);
    if (given) {
      kept.set(role, decodeURIComponent(given[1]));
      history.replaceState(null, '', location.pathname);
    }
    const key = kept.get(role);
    if (key) {
      isTried = true;
      try {
        await call('/api/key', { key });
      } catch (error) {
        if (!error.status) { setTimeout(enter, 1000); return; }
      }
    }
    line().open();
  }

  return {
    enter,
    unknown() { if (kept.get(role) && !isTried) enter(); else refused(); },
    known() { isTried = false; },
  };
}
