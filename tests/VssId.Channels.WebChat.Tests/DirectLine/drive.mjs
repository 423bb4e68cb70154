// Drives the client by commands on the standard input, one JSON object a line, and tells what happens on the
// standard output, one JSON object a line.
import { createInterface } from 'node:readline';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
globalThis.XMLHttpRequest = require('xhr2');
globalThis.WebSocket = require('ws');
const { DirectLine } = require('botframework-directlinejs');

const tell = (what, value) => process.stdout.write(`${JSON.stringify({ what, value })}\n`);
const lines = {};

const commands = {
  open({ line, options }) {
    const directLine = new DirectLine(options);
    lines[line] = directLine;
    directLine.connectionStatus$.subscribe(status => tell(`${line}:status`, status));
    directLine.activity$.subscribe(activity => tell(`${line}:activity`, activity), error => tell(`${line}:error`, String(error)));
  },
  post({ line, activity }) {
    lines[line].postActivity(activity).subscribe(id => tell(`${line}:posted`, id), error => tell(`${line}:refused`, error?.status ?? String(error)));
  },
  state({ line }) {
    const { conversationId, token, watermark } = lines[line];
    tell(`${line}:state`, { conversationId, token, watermark });
  },
  end({ line }) {
    lines[line].end();
  }
};

const input = createInterface({ input: process.stdin });
input.on('line', text => {
  const command = JSON.parse(text);
  commands[command.do](command);
});
input.on('close', () => process.exit(0));
tell('ready', process.version);
