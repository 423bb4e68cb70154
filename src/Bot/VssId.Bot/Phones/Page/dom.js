/** The element with this id; the page is broken without it. */
export function byId(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no element "${id}".`);
  return element;
}

/** A new element with properties and children (elements or texts, never markup). */
export function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** Copies a text; falls back to selecting `shown` where the browser gives no clipboard. */
export async function copy(text, shown) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    getSelection()?.selectAllChildren(shown);
    return false;
  }
}

/** The address of a picture or page as this page may load it: another name of this machine's loopback is this page's own origin. */
export function reachable(address) {
  let url;
  try {
    url = new URL(address, location.href);
  } catch {
    return null;
  }
  if (url.protocol !== "http:" && url.protocol !== "https:") return null;
  const loopback = ["localhost", "127.0.0.1", "[::1]"];
  const samePlace = loopback.includes(url.hostname) && loopback.includes(location.hostname) && url.port === location.port;
  return samePlace ? url.pathname + url.search : url.href;
}

/** Hours and minutes of an ISO 8601 time, in the time zone of the browser. */
export function clock(at) {
  const time = new Date(at);
  return Number.isNaN(time.valueOf()) ? "" : time.toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit" });
}
