// A USSD application on each of two foreign menu builders: POST /<package>. Prints its port.
const http = require("node:http");

function build(name) {
  const Menu = require(name);
  const menu = new Menu();
  menu.startState({
    run: () => menu.con("Peer menu\n1. Name\n2. Sum"),
    next: { 1: "name", 2: "sum" },
  });
  menu.state("name", {
    run: () => menu.con("Type a name"),
    next: { "*[a-zA-Z]+": "name.done" },
  });
  menu.state("name.done", { run: () => menu.end(`Hello ${menu.val} of ${menu.args.phoneNumber} at ${menu.args.serviceCode}`) });
  menu.state("sum", { run: () => menu.con("Type a number"), next: { "*^[0-9]+$": "sum.done" } });
  menu.state("sum.done", { run: () => menu.end(`Got ${menu.val}`) });
  return menu;
}

const menus = ["ussd-builder", "ussd-menu-builder"];
const requests = [];

const server = http.createServer((request, response) => {
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", () => {
    const body = Buffer.concat(chunks).toString();
    if (request.url === "/requests") {
      response.setHeader("Content-Type", "application/json");
      response.end(JSON.stringify(requests.splice(0)));
      return;
    }

    requests.push({ url: request.url, agent: request.headers["user-agent"], type: request.headers["content-type"], body });
    const name = request.url.slice(1);
    if (!menus.includes(name)) {
      response.end();
      return;
    }

    build(name).run(Object.fromEntries(new URLSearchParams(body)), (answer) => {
      response.setHeader("Content-Type", "text/plain");
      response.end(answer);
    });
  });
});
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
process.stdin.resume();
process.stdin.on("end", () => process.exit(0));
