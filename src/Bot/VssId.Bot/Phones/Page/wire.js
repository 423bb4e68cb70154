// How the page speaks to the simulators: JSON over HTTP, news by long polling.

const WAIT_SECONDS = 25;
const LONGEST_PAUSE = 8_000;

/** Sends JSON and gives the answer's JSON, or null when it has none. Throws on every status that is no success; the error carries `status`. */
export async function send(method, address, body) {
  const response = await fetch(address, {
    method,
    headers: body === undefined ? {} : { "Content-Type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!response.ok) throw Object.assign(new Error(`${method} answered ${response.status}`), { status: response.status });
  const text = await response.text();
  return text === "" ? null : JSON.parse(text);
}

/**
 * Follows a list that only grows, until the signal aborts.
 * `heard(messages, isFirst)` gets the new messages in order; `isFirst` also after the connection came back, when the list is given anew:
 * the simulators forget everything when the host starts again, and their numbers begin anew too.
 */
export async function follow(address, { signal, heard, trouble }) {
  let after = 0;
  let isFirst = true;
  let pause = 0;
  while (!signal.aborted) {
    await shown(signal);
    try {
      const response = await fetch(`${address}?after=${after}&wait=${isFirst ? 0 : WAIT_SECONDS}`, { signal });
      if (!response.ok) throw new Error(`The list answered ${response.status}`);
      const { messages } = await response.json();
      if (signal.aborted) return;
      if (isFirst || messages.length > 0) heard(messages, isFirst);
      after = messages.reduce((highest, message) => Math.max(highest, message.number), after);
      isFirst = false;
      pause = 0;
      trouble(false);
    } catch {
      if (signal.aborted) return;
      trouble(true);
      after = 0;
      isFirst = true;
      pause = Math.min(LONGEST_PAUSE, pause === 0 ? 500 : pause * 2);
      await rest(pause, signal);
    }
  }
}

/** Waits until somebody looks at the page: a hidden page holds no connection. */
function shown(signal) {
  if (!document.hidden) return Promise.resolve();
  return new Promise((resolve) => {
    const look = () => {
      if (document.hidden && !signal.aborted) return;
      document.removeEventListener("visibilitychange", look);
      resolve();
    };
    document.addEventListener("visibilitychange", look);
    signal.addEventListener("abort", look, { once: true });
  });
}

function rest(milliseconds, signal) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => { clearTimeout(timer); resolve(); }, { once: true });
  });
}
