// The sample people of docs/sample-people.md. `zalo` is the user id that the simulated Zalo gives each of them.
export const people = [
  { name: "Nguyễn Văn Mẫu", number: "9900000017", phone: "0900000001", zalo: "8000000000000000001" },
];
