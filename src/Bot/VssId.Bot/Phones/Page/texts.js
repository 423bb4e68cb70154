// Every word of the page, Vietnamese and English. Conversations are not here: the bot says them.

const vi = {
  title: "VssID trên ba điện thoại",
  heading: "VssID trên ba điện thoại",
  lead: "Dữ liệu mẫu, giao thức thật. Không tin nhắn nào rời khỏi máy này.",
  skip: "Đến ba điện thoại",
  language: "Ngôn ngữ",
  switch: "Chọn phần muốn xem",
  tabGuide: "Thử ngay",
  tabKeyphone: "Phím bấm",
  guideName: "Thử ngay",
  person: "Anh/chị thử với tư cách",
  insuranceNumber: "Mã số BHXH",
  phoneNumber: "Điện thoại",
  copy: "Chép",
  copied: "Đã chép",
  copyFailed: "Đã chọn, bấm Ctrl+C",
  stepZalo: "_Zalo:_ bấm “Quan tâm”, chọn “Đăng nhập”, gửi mã số, rồi gửi mã trong tin nhắn SMS.",
  stepKeyphone: "_Phím bấm:_ gọi `*1900#`, chọn 2, nhập mã số. Có mã SMS thì gọi lại `*1900*2*mã#`.",
  stepWeb: "_Web chat:_ nhắn “đăng nhập”, làm như trên Zalo. Sau đó nhắn “thẻ” để xem thẻ BHYT.",
  oneSession: "Mỗi tài khoản chỉ đăng nhập ở một nơi: nơi đăng nhập sau thay nơi trước.",
  understand: "Xem máy hiểu một câu thế nào",
  inboxName: "Tin nhắn SMS",
  inboxEmpty: "Chưa có tin nhắn. Mã đăng nhập sẽ đến đây.",
  smsTo: (to) => `Đến ${to}`,
  copyCode: "Chép mã",
  copyCodeLabel: (code) => `Chép mã ${[...code].join(" ")}`,
  newSms: (to, text) => `Tin nhắn mới đến ${to}: ${text}`,
  smsWaiting: "Có tin nhắn mới",
  zaloName: "Zalo",
  chatTitle: "VssID của tôi",
  chatKind: "Tài khoản chính thức (mô phỏng)",
  chatLog: "Cuộc trò chuyện Zalo",
  followWhy: "Quan tâm để bắt đầu trò chuyện.",
  follow: "Quan tâm",
  sendPhoto: "Gửi ảnh",
  zaloText: "Tin nhắn Zalo",
  zaloPlaceholder: "Nhắn tin…",
  send: "Gửi",
  me: "Anh/chị:",
  picture: "Hình ảnh, mở trong thẻ mới",
  file: "Tải tệp",
  lost: "Mất kết nối với máy chủ, đang thử lại…",
  notSent: "Chưa gửi được. Anh/chị bấm gửi lần nữa.",
  keyphoneName: "Điện thoại phím bấm",
  screen: "Màn hình điện thoại",
  keyphoneLine: "Số cần gọi hoặc câu trả lời",
  keyCall: "Gọi hoặc gửi",
  keyEnd: "Kết thúc",
  keyClear: "Xoá một ký tự",
  keyMode: "123 abc: đổi số và chữ",
  keyStar: "Sao",
  keyHash: "Thăng",
  keyZero: "0, dấu cách",
  idle: "Bấm *1900#\nrồi bấm phím gọi",
  calling: "Đang gọi…",
  sending: "Đang gửi…",
  noNetwork: "Không kết nối được. Anh/chị gọi lại.",
  badNumber: "Máy mẫu chỉ gọi được mã dịch vụ, ví dụ *1900#.",
  sessionOver: "Phiên đã kết thúc. Anh/chị gọi lại *1900#.",
  softCall: "Gọi",
  softSend: "Gửi",
  softEnd: "Thoát",
  softOk: "OK",
  dials: "Gọi nhanh",
  dialMenu: "Gọi *1900#: menu chính",
  dialCard: "Gọi *1900*3#: thẻ BHYT",
  dialCode: "Gọi để nhập mã trong tin nhắn SMS mới nhất",
  webName: "Web chat của cổng BHXH",
  webFrame: "Web chat",
  webAgain: "Tải lại trang web chat",
  webOpen: "Mở web chat trong thẻ mới",
};

const en = {
  title: "VssID on three phones",
  heading: "VssID on three phones",
  lead: "Sample data, real protocols. No message leaves this machine.",
  skip: "To the three phones",
  language: "Language",
  switch: "Choose what to see",
  tabGuide: "Try it",
  tabKeyphone: "Keypad",
  guideName: "Try it now",
  person: "You are",
  insuranceNumber: "Insurance no.",
  phoneNumber: "Phone",
  copy: "Copy",
  copied: "Copied",
  copyFailed: "Selected, press Ctrl+C",
  stepZalo: "_Zalo:_ press “Follow”, choose “Đăng nhập” (sign in), send the insurance number, then the code from the SMS.",
  stepKeyphone: "_Keypad:_ call `*1900#`, choose 2, enter the number. With the code from the SMS call `*1900*2*code#`.",
  stepWeb: "_Web chat:_ write “đăng nhập”, go on as on Zalo. Then write “thẻ” to see the health-insurance card.",
  oneSession: "An account is signed in at one place only: the later sign-in replaces the earlier one.",
  understand: "See how a sentence is read (in Vietnamese)",
  inboxName: "Text messages",
  inboxEmpty: "No message yet. Sign-in codes arrive here.",
  smsTo: (to) => `To ${to}`,
  copyCode: "Copy code",
  copyCodeLabel: (code) => `Copy code ${[...code].join(" ")}`,
  newSms: (to, text) => `New message to ${to}: ${text}`,
  smsWaiting: "New message",
  zaloName: "Zalo",
  chatTitle: "VssID của tôi",
  chatKind: "Official account (simulated)",
  chatLog: "Zalo conversation",
  followWhy: "Follow to begin the conversation.",
  follow: "Follow",
  sendPhoto: "Send a picture",
  zaloText: "Zalo message",
  zaloPlaceholder: "Write a message…",
  send: "Send",
  me: "You:",
  picture: "Picture, opens in a new tab",
  file: "Download the file",
  lost: "Connection to the server lost, trying again…",
  notSent: "Not sent. Please press send again.",
  keyphoneName: "Feature phone",
  screen: "Screen of the phone",
  keyphoneLine: "Number to call, or answer",
  keyCall: "Call or send",
  keyEnd: "End",
  keyClear: "Delete one character",
  keyMode: "123 abc: digits or letters",
  keyStar: "Star",
  keyHash: "Hash",
  keyZero: "0, space",
  idle: "Dial *1900#\nand press call",
  calling: "Calling…",
  sending: "Sending…",
  noNetwork: "No connection. Please call again.",
  badNumber: "This phone calls service codes only, such as *1900#.",
  sessionOver: "The session is over. Please call *1900# again.",
  softCall: "Call",
  softSend: "Send",
  softEnd: "Exit",
  softOk: "OK",
  dials: "Quick calls",
  dialMenu: "Call *1900#: main menu",
  dialCard: "Call *1900*3#: health-insurance card",
  dialCode: "Call to enter the code of the newest SMS",
  webName: "Web chat of the insurance portal",
  webFrame: "Web chat",
  webAgain: "Reload the web chat",
  webOpen: "Open the web chat in a new tab",
};

const languages = { vi, en };
const listeners = [];
let current = vi;

/** The text of a key in the language chosen, filled with values where it has places for them. */
export function t(key, ...values) {
  const text = current[key];
  return typeof text === "function" ? text(...values) : text;
}

/** Calls back now and whenever the language changes. */
export function onLanguage(listener) {
  listeners.push(listener);
  listener();
}

/** Starts with the language chosen last time, else Vietnamese. */
export function startLanguage() {
  let stored = null;
  try {
    stored = localStorage.getItem("language");
  } catch {
    // A browser that keeps nothing starts in Vietnamese each time.
  }
  speak(stored in languages ? stored : "vi");
  for (const button of document.querySelectorAll("[data-language]")) button.addEventListener("click", () => speak(button.dataset.language));
}

function speak(language) {
  current = languages[language];
  document.documentElement.lang = language;
  document.title = current.title;
  for (const element of document.querySelectorAll("[data-t]")) element.textContent = t(element.dataset.t);
  for (const element of document.querySelectorAll("[data-t-rich]")) element.replaceChildren(...rich(t(element.dataset.tRich)));
  for (const element of document.querySelectorAll("[data-t-label]")) element.setAttribute("aria-label", t(element.dataset.tLabel));
  for (const element of document.querySelectorAll("[data-t-placeholder]")) element.placeholder = t(element.dataset.tPlaceholder);
  for (const element of document.querySelectorAll("[data-t-title]")) element.title = t(element.dataset.tTitle);
  for (const button of document.querySelectorAll("[data-language]")) button.setAttribute("aria-pressed", String(button.dataset.language === language));
  for (const listener of listeners) listener();
  try {
    localStorage.setItem("language", language);
  } catch {
    // See above.
  }
}

/** `_strong_` and `` `code` `` in a text as elements. */
function rich(text) {
  return text.split(/(_[^_]+_|`[^`]+`)/).map((part) => {
    const tag = part.startsWith("_") ? "strong" : part.startsWith("`") ? "code" : null;
    return tag ? Object.assign(document.createElement(tag), { textContent: part.slice(1, -1) }) : part;
  });
}
