// Takes Microsoft's bundle out of the installed package, checks that it is the one that was reviewed,
// and compresses it once, so that no request has to.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const [, , modules, target] = process.argv;
const expected = 'sha384-AHFvk4Hi30kPlGug5u1RCA9gNO18GRKqhYcFtulI9sUUUp3HBpyjyTUf2/GVUHHb';
const dist = join(modules, 'botframework-webchat', 'dist');
const bundle = readFileSync(join(dist, 'webchat.js'));
const found = `sha384-${createHash('sha384').update(bundle).digest('base64')}`;
if (found !== expected) {
  console.error(`webchat.js is not the reviewed bundle: ${found}`);
  process.exit(1);
}

const mit = `botframework-webchat 4.18.1
Copyright (c) Microsoft Corporation. All rights reserved.

MIT License

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.

Third-party software inside the bundle:

`;
mkdirSync(target, { recursive: true });
writeFileSync(join(target, 'webchat.js.br'), brotliCompressSync(bundle, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bundle.length, [constants.BROTLI_PARAM_LGWIN]: 22 } }));
writeFileSync(join(target, 'webchat.js.gz'), gzipSync(bundle, { level: 9 }));
writeFileSync(join(target, 'webchat.licence.txt'), mit + readFileSync(join(dist, 'webchat.js.LICENSE.txt'), 'utf8'));
