// What the facilitator does, one step after the other.
import { call, newId, reason, word } from './shared.js';

/** The state all parts of the page paint from. `take` and `problem` are set by facilitator.js. */
export const live = { state: null, take: null, problem: null };

/** What a step was meant for: votes that go on arriving do not change it. */
const situation = (state) => [state.phase, state.question && state.question.id, state.round].join(' ');

let queue = Promise.resolve();

/** Does a step after those before it; gives whether it was done. */
export function step(name, given) {
  const seen = live.state && situation(live.state);
  queue = queue.then(() => attempt(name, given, seen));
  return queue;
}

async function attempt(name, given, seen) {
  let id = newId();
  live.problem('');
  for (let tries = 0; ; tries += 1) {
    try {
      await call('/api/step', Object.assign({ id, version: live.state.version, step: name }, given));
      return true;
    } catch (error) {
      if (error.status === 409 && error.answer.error === 'version' && tries < 8) {
        const fresh = await call('/api/state').catch(() => null);
        if (fresh) live.take(fresh);
        if (!fresh || situation(fresh) !== seen) return false; // somebody else went on: nothing is done, the page shows it
        id = newId();
      } else if (!error.status && tries < 3) {
        await new Promise((go) => setTimeout(go, 700)); // the same id: it acts once
      } else {
        live.problem(word('failed', { what: reason(error) }));
        return false;
      }
    }
  }
}
