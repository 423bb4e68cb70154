import { byId, copy, make } from "./dom.js";
import { Inbox, samePhone } from "./inbox.js";
import { KeyPhone } from "./keyphone.js";
import { people } from "./people.js";
import { onLanguage, startLanguage, t } from "./texts.js";
import { ZaloPhone } from "./zalo.js";

startLanguage();

let person = people[0];
let unread = 0;

const zalo = new ZaloPhone();
const keyphone = new KeyPhone();
const inbox = new Inbox((message, isNews) => {
  if (isNews) {
    byId("news").textContent = t("newSms", message.to, message.text);
    if (document.body.dataset.shown !== "inbox") unread++;
    if (samePhone(message.to, person.phone)) keyphone.gotText();
  }
  drawUnread();
  drawDials();
});

const chooser = byId("person");
chooser.append(...people.map((one, index) => make("option", { value: String(index), textContent: one.name })));
chooser.addEventListener("change", () => become(people[Number(chooser.value)]));

byId("copy-number").addEventListener("click", async ({ currentTarget }) => {
  const isCopied = await copy(person.number, byId("person-number"));
  currentTarget.textContent = t(isCopied ? "copied" : "copyFailed");
});

for (const button of document.querySelectorAll("[data-show]")) button.addEventListener("click", () => show(button.dataset.show));

byId("web-again").addEventListener("click", () => { byId("web-frame").src = "/chat"; });
byId("web-address").textContent = `${location.host}/chat`;

onLanguage(() => {
  drawPerson();
  drawDials();
});
become(person);

/** Hands the phones to a person. */
function become(other) {
  person = other;
  zalo.belongsTo(person);
  keyphone.belongsTo(person);
  inbox.belongsTo(person);
  drawPerson();
  drawDials();
}

/** Which part a narrow screen shows; a wide one shows all of them. */
function show(part) {
  document.body.dataset.shown = part;
  for (const button of document.querySelectorAll("[data-show]")) button.setAttribute("aria-pressed", String(button.dataset.show === part));
  if (part === "inbox") unread = 0;
  drawUnread();
  scrollTo({ top: 0 });
}

function drawUnread() {
  byId("unread").hidden = unread === 0;
  byId("unread").textContent = String(unread);
}

function drawPerson() {
  byId("person-number").textContent = person.number;
  byId("person-phone").textContent = person.phone;
  byId("person-note").textContent = person.note ? person.note[document.documentElement.lang] : "";
  byId("copy-number").textContent = t("copy");
}

function drawDials() {
  const code = inbox?.newestCode(person.phone);
  const dials = [["*1900#", t("dialMenu")], ["*1900*3#", t("dialCard")]];
  if (code) dials.push([`*1900*2*${code}#`, t("dialCode")]);
  byId("dials").replaceChildren(...dials.map(([text, label]) => {
    const button = make("button", { type: "button", className: "dial", textContent: text, title: label });
    button.addEventListener("click", () => keyphone.dial(text));
    return button;
  }));
}
