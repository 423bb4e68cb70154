import { byId, clock, make, reachable } from "./dom.js";
import { t } from "./texts.js";
import { follow, send } from "./wire.js";

/** The smartphone: one person's conversation with the official account. */
export class ZaloPhone {
  #log = byId("zalo-log");
  #form = byId("zalo-form");
  #text = byId("zalo-text");
  #trouble = byId("zalo-trouble");
  #followRow = byId("zalo-follow-row");
  #person = null;
  #gone = new AbortController();

  constructor() {
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#say(this.#text.value.trim());
    });
    byId("zalo-photo").addEventListener("change", ({ target }) => {
      this.#sendPhoto(target.files[0]);
      target.value = "";
    });
    byId("zalo-follow").addEventListener("click", () => this.#post("follow"));
  }

  /** Gives the phone to another person. */
  belongsTo(person) {
    this.#gone.abort();
    this.#gone = new AbortController();
    this.#person = person;
    this.#log.replaceChildren();
    this.#trouble.textContent = "";
    this.#followRow.hidden = true;
    follow(this.#address("messages"), {
      signal: this.#gone.signal,
      heard: (messages, isFirst) => this.#show(messages, isFirst),
      trouble: (isLost) => this.#complain(isLost ? "lost" : null),
    });
  }

  #address(what) {
    return `/simulators/zalo/people/${encodeURIComponent(this.#person.zalo)}/${what}`;
  }

  async #say(text) {
    if (text === "") return;
    if (await this.#post("messages", { text })) this.#text.value = "";
  }

  async #sendPhoto(file) {
    if (!file) return;
    try {
      const response = await fetch(this.#address("photos"), { method: "POST", headers: { "Content-Type": file.type || "application/octet-stream" }, body: file });
      this.#complain(response.ok ? null : "notSent");
    } catch {
      this.#complain("notSent");
    }
  }

  async #post(what, body) {
    try {
      await send("POST", this.#address(what), body);
      this.#complain(null);
      return true;
    } catch {
      this.#complain("notSent");
      return false;
    }
  }

  #complain(key) {
    const text = key ? t(key) : "";
    if (this.#trouble.textContent !== text) this.#trouble.textContent = text;
  }

  #show(messages, isFirst) {
    if (isFirst) this.#log.replaceChildren();
    this.#log.append(...messages.map((message) => this.#bubble(message)));
    this.#followRow.hidden = this.#log.childElementCount > 0;
    this.#log.scrollTop = this.#log.scrollHeight;
  }

  #bubble(message) {
    const isMine = message.from === "person";
    return make(
      "div",
      { className: isMine ? "said mine" : "said" },
      make(
        "div",
        { className: "bubble" },
        isMine ? make("span", { className: "unseen", textContent: t("me") + " " }) : null,
        this.#picture(message),
        fileOf(message),
        message.text ? make("p", { textContent: message.text, lang: "vi" }) : null,
        make("time", { dateTime: message.at, textContent: clock(message.at) }),
      ),
      message.buttons?.length ? make("div", { className: "choices" }, ...message.buttons.map((button) => this.#choice(button))) : null,
    );
  }

  #picture({ image, text }) {
    const address = image ? reachable(image) : null;
    if (!address) return null;
    const picture = make("img", { src: address, alt: text ?? "" });
    picture.addEventListener("load", () => { this.#log.scrollTop = this.#log.scrollHeight; });
    return make("a", { className: "photo", href: address, target: "_blank", rel: "noopener", ariaLabel: t("picture") }, picture);
  }

  /** What a tap does: Zalo sends a query's payload as the person's own text; addresses open, numbers are called. */
  #choice({ title, type, payload }) {
    const link = linkOf(type, payload);
    if (link) return make("a", { className: "choice", ...link, textContent: title });
    const choice = make("button", { type: "button", className: "choice", textContent: title });
    choice.addEventListener("click", () => this.#post("messages", { text: payload }));
    return choice;
  }
}

/** A file to keep, by its name. */
function fileOf({ file }) {
  const address = file ? reachable(file.path) : null;
  if (!address) return null;
  return make(
    "a",
    { className: "file", href: address, download: file.name },
    make("span", { className: "file-kind", ariaHidden: "true", textContent: file.name.split(".").pop().toUpperCase() }),
    make("span", { className: "unseen", textContent: t("file") + " " }),
    make("span", { textContent: file.name }),
  );
}

/** Where a button that opens something leads; its payload is an address or a number. */
function linkOf(type, payload) {
  if (!type.startsWith("oa.open.")) return null;
  if (type === "oa.open.url") {
    const address = reachable(payload);
    return address ? { href: address, target: "_blank", rel: "noopener" } : null;
  }
  return { href: `${type === "oa.open.sms" ? "sms" : "tel"}:+${payload.replace(/\D/g, "")}` };
}
