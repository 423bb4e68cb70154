// The sample people, as docs/sample-people.md lists them. `zalo` is the user id that the simulated Zalo knows each of them by.

const phoneOf = (number) => `09000000${number}`;
const person = (number, name, vi, en, phone = phoneOf(number)) => ({
  name,
  note: { vi, en },
  number: `99000000${number}`,
  phone,
  zalo: `80000000000000000${number}`,
});

export const people = [
  person(17, "Nguyễn Văn Mẫu", "Đi làm liên tục.", "Works without a break."),
  person(18, "Trần Thị Bưởi", "Đổi việc, có lúc gián đoạn và đóng muộn.", "Changed jobs, with a gap and late months."),
  person(19, "Lê Văn Đồng", "Tham gia BHXH tự nguyện.", "Pays voluntarily."),
  person(20, "Phạm Thị Hiền", "Hưởng lương hưu.", "Pensioner."),
  person(21, "Hoàng Thị Mai", "Hưởng chế độ thai sản.", "Mother with maternity benefit."),
  person(22, "Vũ Đức Thắng", "Đang hưởng trợ cấp thất nghiệp.", "Unemployed."),
  person(23, "Nguyễn Minh An", "Trẻ em; mã gửi đến điện thoại của bố.", "Child; the code goes to the father's phone.", phoneOf(17)),
  person(24, "Lò Thị Pành", "Hộ cận nghèo: mức hưởng in trên thẻ khác mức đang áp dụng.", "Near-poor: the level on the card is not the one that counts."),
  person(25, "Đỗ Văn Thọ", "Từ 75 tuổi, hưởng trợ cấp hưu trí xã hội.", "75 and over, with social pension."),
  person(26, "Bùi Thị Sáu", "Chưa có số định danh 12 chữ số.", "No 12-digit number yet."),
  person(27, "Đặng Quốc Huy", "Địa chỉ ở nơi đã chia tách đơn vị hành chính.", "Address in a commune that was divided."),
  person(28, "Ngô Thị Thanh", "Sinh viên.", "Student."),
  person(29, "Trịnh Văn Kiên", "Cựu chiến binh.", "Veteran."),
  person(30, "Hà Thị Nhung", "Thẻ BHYT đã hết hạn.", "The card has expired."),
  person(31, "Mai Văn Lộc", "Chưa có thẻ BHYT.", "No card on record."),
  person(32, "Nguyễn Thị Mẫu", "Chưa có tài khoản: đăng ký được, dữ liệu khớp hồ sơ.", "No account yet: may register, everything as on record.", phoneOf(17)),
  person(33, "Phan Văn Sơn", "Chưa có tài khoản; hồ sơ thiếu số định danh nên cán bộ duyệt.", "No account yet; no 12-digit number on record, so an officer decides."),
  person(34, "Lê Thu Hà", "Trẻ em chưa có tài khoản; bố là Lê Văn Đồng đăng ký.", "A child without an account; the father, Lê Văn Đồng, registers.", phoneOf(19)),
];
