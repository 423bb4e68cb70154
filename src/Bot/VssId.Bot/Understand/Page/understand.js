import { byId, make } from "/phones/dom.js";
import { decisions, decisionWhy, examples, fullValues, intentLabel, kindGroup, kindLabel, shortValue, texts } from "./labels.js";

const PAUSE = 120;

const box = byId("text");
const reference = byId("reference");
let timer = 0;
let asked = null;

byId("ask").addEventListener("submit", (event) => event.preventDefault());
box.addEventListener("input", soon);
reference.addEventListener("input", soon);
byId("now").addEventListener("click", () => {
  reference.value = nowInVietnam();
  ask();
});
byId("examples").append(...examples.map((example) => {
  const button = make("button", { type: "button", textContent: example });
  button.addEventListener("click", () => {
    box.value = example;
    ask();
  });
  return button;
}));

reference.value = nowInVietnam();
box.value = examples[0];
ask();

/** Asks when the typing rests. */
function soon() {
  clearTimeout(timer);
  timer = setTimeout(ask, PAUSE);
}

/** Asks how the sentence is read; an answer that is overtaken by another question is dropped. */
async function ask() {
  clearTimeout(timer);
  asked?.abort();
  const mine = asked = new AbortController();
  const message = { text: box.value, ...(reference.value === "" ? {} : { reference: reference.value }) };
  try {
    const response = await fetch("/understand", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(message),
      signal: mine.signal,
    });
    const answer = response.ok ? await response.json() : null;
    if (mine !== asked) return;
    byId("trouble").textContent = answer ? "" : texts.refused;
    if (answer) draw(answer);
  } catch {
    if (mine === asked) byId("trouble").textContent = texts.lost;
  }
}

function draw(answer) {
  drawIntents(answer);
  byId("marked").replaceChildren(...marked(answer));
  byId("entities").replaceChildren(...answer.entities.map(entity));
  drawWords(answer.words);
}

function drawIntents({ intents, decision, offered }) {
  const names = decision === "act" ? [intents[0].intent] : offered;
  byId("decision").replaceChildren(make("strong", { className: decision, textContent: decisions[decision] }), " ", make("span", { textContent: decisionWhy[decision](names) }));
  byId("intents").replaceChildren(...intents.map(({ intent, probability }) => {
    const share = percent(probability);
    const bar = make("span", { className: "bar" }, make("i"));
    bar.firstChild.style.width = `${probability * 100}%`;
    return make("li", {},
      make("span", { className: "intent-name" }, intentLabel(intent), " ", make("code", { textContent: intent })),
      make("span", { className: "intent-share", textContent: share }),
      bar);
  }));
}

/** The text with what it names: each stretch under the first of the entities that cover it, the others beside it. */
function marked({ text, entities }) {
  if (entities.length === 0) return [make("span", { className: "plain", textContent: text === "" ? texts.noWords : texts.nothingNamed })];
  const parts = [];
  let at = 0;
  for (let index = 0; index < entities.length;) {
    const group = [entities[index]];
    const { start } = entities[index];
    let { end } = entities[index];
    for (index++; index < entities.length && entities[index].start <= end; index++) {
      group.push(entities[index]);
      end = Math.max(end, entities[index].end);
    }
    parts.push(text.slice(at, start), make("mark", { className: kindGroup(group[0].type) },
      text.slice(start, end + 1),
      ...group.map((one) => make("small", { textContent: `${kindLabel(one.type)}: ${shortValue(one)}` }))));
    at = end + 1;
  }
  parts.push(text.slice(at));
  return parts;
}

function entity(one) {
  return make("li", { className: kindGroup(one.type) },
    make("p", { className: "entity-head" },
      make("strong", { textContent: kindLabel(one.type) }), " ",
      make("code", { textContent: one.type })),
    make("p", { className: "entity-text" }, make("span", { textContent: one.text }), " ", make("span", { className: "at", textContent: place(one) })),
    ...fullValues(one).map(({ text, timex }, index) => make("p", { className: "entity-value" },
      index === 0 ? "" : `${texts.or} `, make("span", { textContent: text }), timex ? " " : "", timex ? make("code", { textContent: timex }) : null)));
}

function drawWords(words) {
  const mended = words.filter(({ text, form }) => text !== form).length;
  byId("words-note").textContent = words.length === 0 ? texts.noWords : texts.words(words.length, mended);
  byId("words").replaceChildren(...words.map((word) => make("li", { className: word.text === word.form ? word.kind : `${word.kind} mended` },
    make("span", { className: "word-text", textContent: word.text }),
    word.text === word.form ? null : make("span", { className: "word-form" }, make("span", { className: "unseen", textContent: `${texts.mendedTo} ` }), word.form),
    make("span", { className: "at", textContent: place(word) }))));
}

function place({ start, end }) {
  return start === end ? String(start) : `${start}–${end}`;
}

function percent(probability) {
  return probability.toLocaleString("vi-VN", { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

/** Date and time in Vietnam in the form of the field. */
function nowInVietnam() {
  return new Date().toLocaleString("sv-SE", { timeZone: "Asia/Ho_Chi_Minh", dateStyle: "short", timeStyle: "short" }).replace(" ", "T");
}
