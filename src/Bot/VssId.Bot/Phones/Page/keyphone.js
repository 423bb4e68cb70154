import { byId, make } from "./dom.js";
import { onLanguage, t } from "./texts.js";
import { send } from "./wire.js";

const KEYS = [
  ["1", ".,?!"], ["2", "abc"], ["3", "def"],
  ["4", "ghi"], ["5", "jkl"], ["6", "mno"],
  ["7", "pqrs"], ["8", "tuv"], ["9", "wxyz"],
  ["*", ""], ["0", " "], ["#", ""],
];

/** How long the next press of the same key still changes the letter, in milliseconds. */
const SAME_LETTER = 900;

const SESSIONS = "/simulators/ussd/sessions";

/** The key phone: dials a service code, shows its screens, answers by keys. */
export class KeyPhone {
  #body = byId("keyphone");
  #form = byId("keyphone-form");
  #screen = byId("keyphone-screen");
  #line = byId("keyphone-line");
  #letter = byId("keyphone-letter");
  #person = null;
  /** idle: nothing runs; busy: the network is asked; open: a screen waits for an answer; over: the last screen is shown. */
  #state = "idle";
  #session = null;
  /** Counts calls: an answer that belongs to an earlier call is thrown away. */
  #call = 0;
  #writesLetters = false;
  #tap = { key: null, at: 0, index: 0 };
  #texts = new Map();

  constructor() {
    byId("keys").append(...KEYS.map((key) => this.#key(...key)));
    byId("key-call").addEventListener("click", () => this.#green());
    byId("key-end").addEventListener("click", () => this.#red());
    byId("key-clear").addEventListener("click", () => this.#erase());
    byId("key-mode").addEventListener("click", () => this.#switchMode());
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#green();
    });
    this.#body.addEventListener("keydown", (event) => this.#typed(event));
    this.#screen.addEventListener("click", () => this.#line.focus({ preventScroll: true }));
    onLanguage(() => {
      this.#draw();
      for (const [key, label] of [["*", "keyStar"], ["#", "keyHash"], ["0", "keyZero"]]) byId(`key-${keyName(key)}`).setAttribute("aria-label", t(label));
    });
  }

  /** Gives the phone to another person; a call that runs is ended. */
  belongsTo(person) {
    this.#red();
    this.#person = person;
    byId("keyphone-number").textContent = person.phone;
    this.#letter.hidden = true;
  }

  /** Shows the letter sign: a text message came to this phone. */
  gotText() {
    this.#letter.hidden = false;
  }

  /** Dials a code as if its keys had been pressed. */
  async dial(code) {
    await this.#hangUp();
    this.#line.value = code;
    this.#line.focus({ preventScroll: true });
    await this.#green();
  }

  #key(key, letters) {
    const button = make(
      "button",
      { type: "button", className: "key", id: `key-${keyName(key)}` },
      make("span", { textContent: key === "*" ? "✱" : key }),
      " ",
      make("small", { textContent: key === "0" ? "␣" : letters, ariaHidden: key === "0" ? "true" : null }),
    );
    button.addEventListener("click", () => this.#press(key, letters));
    return button;
  }

  #press(key, letters) {
    if (this.#state === "busy") return;
    if (this.#state === "over") this.#rest();
    if (!this.#writesLetters || letters === "") {
      this.#insert(key, 0);
      this.#tap.key = null;
      return;
    }

    const now = performance.now();
    const circle = letters + key;
    const isNext = this.#tap.key === key && now - this.#tap.at < SAME_LETTER;
    const index = isNext ? (this.#tap.index + 1) % circle.length : 0;
    this.#insert(circle[index], isNext ? 1 : 0);
    this.#tap = { key, at: now, index };
  }

  /** Puts a character where the caret stands, in place of as many before it. */
  #insert(character, instead) {
    const end = this.#line.selectionEnd ?? this.#line.value.length;
    const start = Math.max(0, (this.#line.selectionStart ?? end) - instead);
    if (this.#line.value.length - (end - start) >= this.#line.maxLength) return;
    this.#line.setRangeText(character, start, end, "end");
    this.#line.scrollLeft = this.#line.scrollWidth;
  }

  #erase() {
    if (this.#state === "busy") return;
    const end = this.#line.selectionEnd ?? this.#line.value.length;
    const start = this.#line.selectionStart ?? end;
    this.#line.setRangeText("", start === end ? Math.max(0, end - 1) : start, end, "end");
    this.#tap.key = null;
  }

  #switchMode() {
    this.#writesLetters = !this.#writesLetters;
    this.#tap.key = null;
    this.#draw();
  }

  /** The computer's keyboard: what the line itself does not take goes to the keys. */
  #typed(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "Escape") {
      event.preventDefault();
      this.#red();
    } else if (event.target !== this.#line && /^[0-9*#]$/.test(event.key)) {
      event.preventDefault();
      this.#line.focus({ preventScroll: true });
      this.#press(event.key, "");
    } else if (event.target !== this.#line && event.key === "Backspace") {
      event.preventDefault();
      this.#erase();
    }
  }

  /** The green key: calls, sends, or leaves the last screen. */
  async #green() {
    const text = this.#line.value.trim();
    if (this.#state === "open") await this.#ask("sending", () => send("POST", `${SESSIONS}/${encodeURIComponent(this.#session)}/inputs`, { text }));
    else if (this.#state === "over" && text === "") this.#rest();
    else if (this.#state !== "busy" && text !== "") await this.#ask("calling", () => send("POST", SESSIONS, { phone: this.#person.phone, code: text }));
  }

  /** The red key: ends what runs and clears the phone. */
  async #red() {
    this.#line.value = "";
    await this.#hangUp();
  }

  async #hangUp() {
    const session = this.#session;
    this.#call++;
    this.#rest();
    if (session !== null) await forget(session);
  }

  async #ask(waiting, question) {
    const call = ++this.#call;
    const wasOpen = this.#state === "open";
    this.#line.value = "";
    if (!wasOpen) this.#letter.hidden = true;
    this.#become("busy", t(waiting));
    try {
      const screen = await question();
      if (call !== this.#call) {
        if (!wasOpen && screen.open) await forget(screen.id);
        return;
      }
      this.#session = screen.open ? screen.id : null;
      this.#become(screen.open ? "open" : "over", screen.text);
    } catch (error) {
      if (call !== this.#call) return;
      this.#session = null;
      this.#become("over", t(refusal(wasOpen, error.status)));
    }
  }

  #rest() {
    this.#session = null;
    this.#become("idle", "");
  }

  #become(state, text) {
    this.#state = state;
    this.#texts.set(state, text);
    this.#draw();
  }

  #draw() {
    this.#form.dataset.state = this.#state;
    const text = this.#state === "idle" ? t("idle") : this.#texts.get(this.#state);
    if (this.#screen.textContent !== text) {
      this.#screen.replaceChildren(make("p", { textContent: text }));
      this.#screen.scrollTop = 0;
    }
    this.#line.readOnly = this.#state === "busy";
    byId("soft-left").textContent = { idle: t("softCall"), open: t("softSend"), over: t("softOk"), busy: "" }[this.#state];
    byId("soft-right").textContent = this.#state === "idle" ? "" : t("softEnd");
    byId("soft-mode").textContent = this.#writesLetters ? "abc" : "123";
    byId("key-mode").setAttribute("aria-pressed", String(this.#writesLetters));
  }
}

function keyName(key) {
  return { "*": "star", "#": "hash" }[key] ?? key;
}

/** Which words the phone shows when the network gave no screen. */
function refusal(wasOpen, status) {
  if (wasOpen && status === 404) return "sessionOver";
  return !wasOpen && status === 400 ? "badNumber" : "noNetwork";
}

async function forget(session) {
  try {
    await send("DELETE", `${SESSIONS}/${encodeURIComponent(session)}`);
  } catch {
    // A network that cannot be told ends the session by itself a minute later.
  }
}
