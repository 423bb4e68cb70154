// Every word of the page that is not in its HTML.

const intents = {
  greet: "Chào hỏi",
  thanks: "Cảm ơn",
  help: "Trợ giúp",
  menu: "Danh mục",
  register: "Đăng ký tài khoản",
  register_status: "Tình trạng đăng ký",
  sign_in: "Đăng nhập",
  sign_out: "Đăng xuất",
  change_password: "Đổi mật khẩu",
  forgot_password: "Quên mật khẩu",
  profile: "Thông tin cá nhân",
  card: "Thẻ BHYT",
  card_qr: "Mã QR của thẻ",
  history: "Quá trình đóng",
  total_time: "Tổng thời gian đóng",
  benefits: "Chế độ được hưởng",
  visits: "Lần khám chữa bệnh",
  office: "Cơ quan BHXH",
  facility: "Nơi khám chữa bệnh",
  hotline: "Tổng đài",
  language: "Ngôn ngữ",
  cancel: "Hủy",
  back: "Quay lại",
  yes: "Đồng ý",
  no: "Từ chối",
  delete_my_data: "Xóa dữ liệu của tôi",
  none: "Ngoài phạm vi",
};

// What the kind is called, and the group that gives it its colour.
const kinds = {
  "datetimeV2.date": ["Ngày", "time"],
  "datetimeV2.daterange": ["Khoảng ngày", "time"],
  "datetimeV2.time": ["Giờ", "time"],
  "datetimeV2.timerange": ["Khoảng giờ", "time"],
  "datetimeV2.datetime": ["Ngày giờ", "time"],
  "datetimeV2.datetimerange": ["Khoảng ngày giờ", "time"],
  "datetimeV2.duration": ["Thời lượng", "time"],
  "datetimeV2.set": ["Lặp lại", "time"],
  number: ["Số", "number"],
  ordinal: ["Số thứ tự", "number"],
  currency: ["Số tiền", "number"],
  insurance: ["Loại bảo hiểm", "slot"],
  benefit: ["Chế độ", "slot"],
  lang: ["Ngôn ngữ", "slot"],
  province: ["Tỉnh, thành", "place"],
  facility: ["Nơi khám", "place"],
  address: ["Địa chỉ", "place"],
  phonenumber: ["Số điện thoại", "person"],
  email: ["Thư điện tử", "person"],
  socialinsurance: ["Mã số BHXH", "person"],
  healthcard: ["Số thẻ BHYT", "person"],
  personalid: ["Số CCCD", "person"],
  oldid: ["Số CMND", "person"],
  passport: ["Số hộ chiếu", "person"],
  personname: ["Họ tên", "person"],
  birthdate: ["Ngày sinh", "person"],
};

const values = {
  bhxh: "bảo hiểm xã hội",
  bhyt: "bảo hiểm y tế",
  bhtn: "bảo hiểm thất nghiệp",
  tnld: "tai nạn lao động, bệnh nghề nghiệp",
  lumpsum: "một lần",
  sickness_maternity: "ốm đau, thai sản",
  monthly: "hằng tháng",
  unemployment: "thất nghiệp",
  vi: "tiếng Việt",
  en: "tiếng Anh",
  km: "tiếng Khmer",
  zh: "tiếng Trung",
  ko: "tiếng Hàn",
  ja: "tiếng Nhật",
};

export const intentLabel = (intent) => intents[intent] ?? intent;
export const kindLabel = (type) => kinds[type]?.[0] ?? type;
export const kindGroup = (type) => kinds[type]?.[1] ?? "slot";

export const decisions = {
  act: "Hành động",
  offer: "Hỏi lại",
  admit: "Không hiểu",
};

export const decisionWhy = {
  act: (intents) => `Đủ chắc để làm: ${intentLabel(intents[0])}.`,
  offer: (intents) => `Chưa chắc, mời chọn: ${intents.map(intentLabel).join("; ")}.`,
  admit: () => "Không ý định nào đủ gần, hoặc ngoài phạm vi.",
};

export const texts = {
  lost: "Không kết nối được với máy chủ. Anh/chị thử lại sau.",
  refused: "Máy chủ không nhận câu này. Anh/chị xem lại câu và thời điểm.",
  nothingNamed: "Câu không nhắc đến thời gian, con số hay tên nào.",
  noWords: "Chưa có câu nào.",
  words: (count, mended) => `${count} phần${mended === 0 ? "" : `, ${mended} phần được sửa`}. Số ở dưới là vị trí trong câu đã nhận.`,
  mendedTo: "hiểu là",
  after: "từ",
  until: "đến",
  open: "…",
  seconds: "giây",
  or: "hoặc",
};

export const examples = [
  "cho tôi xem quá trình đóng bhxh từ tháng 5 năm 2022 đến nay",
  "tra cuu lan kham o bv quan y 175 thang truoc",
  "mk wen pass r ad oi, h lm s z",
  "tổng tg đóng bhtn của e đc bn năm r ạ",
  "cơ quan bảo hiểm xã hội ở Thanh Hóa ở đâu",
  "thẻ",
];

/** What an entity stands for, short enough to stand beside it. */
export function shortValue({ type, resolution }) {
  const reading = resolution.values?.[0];
  if (!reading) return describe(type, resolution);
  return span(reading);
}

/** All that an entity stands for, one line for each reading. */
export function fullValues({ type, resolution }) {
  return resolution.values ? resolution.values.map((reading) => ({ text: span(reading), timex: reading.timex })) : [{ text: describe(type, resolution) }];
}

function describe(type, { value, unit }) {
  if (type === "insurance" || type === "benefit" || type === "lang") return values[value] ?? value;
  if (type === "currency" && /^\d+$/.test(value)) return `${BigInt(value).toLocaleString("vi-VN")} ${unit === "VND" ? "đồng" : unit ?? ""}`.trim();
  return unit ? `${value} ${unit}` : value;
}

function span({ type, value, start, end }) {
  if (start || end) return `${start ? day(start) : texts.open} – ${end ? day(end) : texts.open}`;
  if (value === undefined) return type;
  return type === "duration" && /^\d+$/.test(value) ? `${Number(value).toLocaleString("vi-VN")} ${texts.seconds}` : day(value);
}

// 2026-03-18 14:30:00 as 18/3/2026 14:30:00.
function day(iso) {
  return iso.replace(/^(\d{4})-(\d\d)-(\d\d)/, (_, year, month, date) => `${Number(date)}/${Number(month)}/${year}`);
}
