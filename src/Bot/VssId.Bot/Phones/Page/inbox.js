import { byId, clock, copy, make } from "./dom.js";
import { onLanguage, t } from "./texts.js";
import { follow } from "./wire.js";

/** The inbox of every sample phone, newest message first. */
export class Inbox {
  #list = byId("inbox-list");
  #empty = byId("inbox-empty");
  #trouble = byId("inbox-trouble");
  #messages = [];
  #listener;
  #owner = null;

  /** `listener(message, isNews)` is told of every message; old ones, read when the page opens, are no news. */
  constructor(listener) {
    this.#listener = listener;
    onLanguage(() => this.#draw());
    follow("/simulators/sms", {
      signal: new AbortController().signal,
      heard: (messages, isFirst) => this.#heard(messages, isFirst),
      trouble: (isLost) => {
        const text = isLost ? t("lost") : "";
        if (this.#trouble.textContent !== text) this.#trouble.textContent = text;
      },
    });
  }

  /** Marks the messages of this person's phone. */
  belongsTo(person) {
    this.#owner = person.phone;
    this.#draw();
  }

  /** The code of the newest message to a phone that has one, or null. */
  newestCode(phone) {
    const message = this.#messages.findLast((candidate) => samePhone(candidate.to, phone) && codeOf(candidate.text));
    return message ? codeOf(message.text) : null;
  }

  #heard(messages, isFirst) {
    if (isFirst) this.#messages = [];
    this.#messages.push(...messages);
    this.#draw();
    if (!isFirst && messages.length > 0) this.#list.firstElementChild.classList.add("fresh");
    for (const message of messages) this.#listener(message, !isFirst);
  }

  #draw() {
    this.#empty.hidden = this.#messages.length > 0;
    this.#list.hidden = this.#messages.length === 0;
    this.#list.replaceChildren(...this.#messages.map((message) => this.#item(message)).reverse());
  }

  #item({ to, text, at }) {
    const code = codeOf(text);
    const shown = make("b", { className: "code", textContent: code ?? "" });
    const words = make("p", { lang: "vi" });
    if (code) {
      const place = text.lastIndexOf(code);
      words.append(text.slice(0, place), shown, text.slice(place + code.length));
    } else {
      words.append(text);
    }

    return make(
      "li",
      { className: samePhone(to, this.#owner) ? "sms own" : "sms" },
      make("p", { className: "sms-head" }, make("span", { textContent: t("smsTo", to) }), make("time", { dateTime: at, textContent: clock(at) })),
      words,
      code ? copyButton(code, shown) : null,
    );
  }
}

/** Puts a code on the clipboard and says so on the button itself. */
function copyButton(code, shown) {
  const button = make("button", { type: "button", className: "copy", textContent: t("copyCode"), ariaLabel: t("copyCodeLabel", code) });
  button.addEventListener("click", async () => {
    const isCopied = await copy(code, shown);
    button.ariaLabel = button.textContent = t(isCopied ? "copied" : "copyFailed");
  });
  return button;
}

/** The six digits that stand last in a text, or null. */
function codeOf(text) {
  return text.match(/(?<!\d)\d{6}(?!\d)(?!.*(?<!\d)\d{6}(?!\d))/s)?.[0] ?? null;
}

/** Compares two ways of writing a Vietnamese number: 0900…, 84900…, +84900…. */
export function samePhone(one, other) {
  const local = (phone) => String(phone ?? "").replace(/\D/g, "").replace(/^84/, "0");
  return local(one) !== "" && local(one) === local(other);
}
