#!/usr/bin/env node
import { closeSync, createReadStream, existsSync, fsyncSync, ftruncateSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { parseArgs } from "node:util";
import { createHash } from "node:crypto";
// scripts/push/csv.ts
var delimiters = [
	",",
	";",
	"	"
];
var delimiterOf = (text) => {
	const [first = ""] = text.split("\n", 1);
	return delimiters.map((delimiter) => ({
		delimiter,
		count: first.split(delimiter).length
	})).reduce((best, each) => each.count > best.count ? each : best).delimiter;
};
/** What has been read of the row at hand; a quote may be the last character of a piece. */
var RowReader = class {
	#delimiter;
	#cells = [];
	#cell = "";
	#isQuoted = false;
	#sawQuote = false;
	#line = 1;
	#start = 1;
	constructor(delimiter) {
		this.#delimiter = delimiter;
	}
	*read(text) {
		for (const character of text) {
			if (character === "\n") this.#line += 1;
			if (this.#isQuoted && !this.#sawQuote) {
				if (character === "\"") this.#sawQuote = true;
				else this.#cell += character;
				continue;
			}
			const wasQuote = this.#sawQuote;
			this.#sawQuote = false;
			if (wasQuote && character === "\"") {
				this.#cell += "\"";
				continue;
			}
			if (wasQuote) this.#isQuoted = false;
			yield* this.#take(character);
		}
	}
	*end() {
		if (this.#cell !== "" || this.#cells.length > 0) yield this.#row();
	}
	*#take(character) {
		if (character === "\"" && this.#cell === "") this.#isQuoted = true;
		else if (character === this.#delimiter) this.#endCell();
		else if (character === "\n") yield this.#row();
		else if (character !== "\r") this.#cell += character;
	}
	#endCell() {
		this.#cells.push(this.#cell);
		this.#cell = "";
	}
	#row() {
		this.#endCell();
		const row = {
			line: this.#start,
			cells: this.#cells
		};
		this.#cells = [];
		this.#start = this.#line;
		return row;
	}
};
async function* csvRows(pieces) {
	let reader = null;
	for await (const piece of pieces) {
		if (piece === "") continue;
		reader ??= new RowReader(delimiterOf(piece));
		yield* reader.read(piece);
	}
	if (reader !== null) yield* reader.end();
}
// scripts/push/record.ts
var isObject$1 = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
var plain$1 = (name) => name.toLowerCase().replace(/[_\-\s]/g, "");
/** By which names senders number things; the first that is there counts. */
var numbers = [
	"orderno",
	"ordernumber",
	"orderid",
	"ordercode",
	"productid",
	"productno",
	"sku",
	"customerid",
	"customerno",
	"id"
];
var numberIn = (thing) => {
	const named = new Map(Object.entries(thing).map(([name, value]) => [plain$1(name), value]));
	for (const number of numbers) {
		const value = named.get(number);
		if (typeof value === "string" || typeof value === "number") return `${number}:${value}`;
	}
	return null;
};
/** The number of the thing that an event is about; '' where it is about several, or cannot be told. */
var keyOf = (event) => {
	const things = Object.values(event).filter(isObject$1);
	return things.map(numberIn).find((number) => number !== null) ?? (things.length === 0 ? numberIn(event) ?? "" : "");
};
/** A line that an earlier run refused may be mended and sent again as it stands in the file of the refused. */
var unwrapped = (value) => "refused" in value && isObject$1(value.event) ? value.event : value;
/** Reads one JSON text into a record. The bytes stay as they are unless they were wrapped. */
var recordOf = (line, text) => {
	try {
		const value = JSON.parse(text);
		if (!isObject$1(value)) return {
			line,
			text,
			reason: "not a JSON object"
		};
		const event = unwrapped(value);
		return {
			line,
			body: event === value ? text : JSON.stringify(event),
			key: keyOf(event)
		};
	} catch {
		return {
			line,
			text,
			reason: "not JSON"
		};
	}
};
// scripts/push/text.ts
/** The text of a file piece by piece, so that one of any size takes little memory. */
var Unreadable = class extends Error {};
/** `encoding`: a label of the WHATWG encoding standard. Throws `Unreadable` at the first byte that is not of it: nothing is guessed at. */
async function* textPieces(file, encoding = "utf-8") {
	const decoder = new TextDecoder(encoding, { fatal: true });
	try {
		for await (const bytes of createReadStream(file)) yield decoder.decode(bytes, { stream: true });
		yield decoder.decode();
	} catch (error) {
		if (!(error instanceof TypeError)) throw error;
		throw new Unreadable(`${file} is not ${encoding}; save it as UTF-8, or say what it is, e.g. --encoding big5`);
	}
}
async function* linesOf(pieces) {
	let rest = "";
	for await (const piece of pieces) {
		const lines = (rest + piece).split("\n");
		rest = lines.pop() ?? "";
		for (const line of lines) yield line.replace(/\r$/, "");
	}
	if (rest !== "") yield rest;
}
// scripts/push/jsonLines.ts
/** A file with one event on each line, exactly as the guide's senders would have sent it. */
async function* jsonLineRecords(pieces) {
	let line = 0;
	for await (const text of linesOf(pieces)) {
		line += 1;
		if (text.trim() !== "") yield recordOf(line, text.trim());
	}
}
// shared/domain/csvCells.ts
var guarded = /^'(?=[=+\-@\t\r\n'＝＋－＠])/;
/** A cell's text without the apostrophe that kept it from being run; a text that never had one stays as it is. */
var unguarded = (cell) => cell.replace(guarded, "");
// scripts/push/cells.ts
/** Cells as people leave them, made into what the webhook takes; what is not understood goes as it is and is refused by name. */
var text = (cell) => unguarded(cell).trim();
/** `NT$1,200 元` → `1200`, `(50)` → `-50`. */
var amount = (cell) => {
	return cell.normalize("NFKC").replace(/NT\$|[$,元\s]/gi, "").replace(/^\((.*)\)$/, "-$1");
};
/** A number whose zero a spreadsheet took for nothing gets it back. */
var phone = (cell) => {
	const written = text(cell);
	return /^9\d{8}$/.test(written) ? `0${written}` : written;
};
var part = /^(.*?)\s*[x×*＊✕Xｘ]\s*(\d+)\s*[桶支瓶個]?$/u;
/** `瓦斯桶20公斤 x2, 瓦斯桶16公斤 x1`; a product without a number is one piece. */
var lineList = (cell) => text(cell).split(/[,，、;；\n]/).map((each) => each.trim()).filter((each) => each !== "").map((each) => {
	const [, productName = each, quantity = "1"] = part.exec(each) ?? [];
	return {
		productName: productName.trim(),
		quantity
	};
});
// scripts/push/headings.ts
var words = {
	orders: {
		orderNo: [
			"訂單編號",
			"訂單號碼",
			"訂單號",
			"單號",
			"orderno",
			"ordernumber",
			"orderid"
		],
		updatedAt: [
			"訂購時間",
			"訂單時間",
			"訂單日期",
			"訂購日期",
			"下單時間",
			"日期",
			"orderedat",
			"orderdate",
			"createdat",
			"date"
		],
		customerId: [
			"客戶編號",
			"客戶代號",
			"customerid",
			"customerno",
			"customernumber"
		],
		customerName: [
			"客戶姓名",
			"客戶名稱",
			"客戶",
			"姓名",
			"customername",
			"customer",
			"name"
		],
		customerPhone: [
			"客戶電話",
			"聯絡電話",
			"電話",
			"手機",
			"customerphone",
			"phone",
			"mobile"
		],
		customerAddress: [
			"客戶地址",
			"配送地址",
			"送貨地址",
			"地址",
			"customeraddress",
			"deliveryaddress",
			"address"
		],
		productName: [
			"產品名稱",
			"品名",
			"產品",
			"商品名稱",
			"productname",
			"product",
			"item"
		],
		quantity: [
			"數量",
			"quantity",
			"qty"
		],
		unitPrice: [
			"單價",
			"unitprice",
			"price"
		],
		lineList: [
			"產品明細",
			"品項",
			"明細",
			"items",
			"lines"
		],
		totalAmount: [
			"總金額",
			"金額",
			"總計",
			"總價",
			"totalamount",
			"total",
			"amount"
		],
		deliveryDate: [
			"配送日期",
			"送貨日期",
			"出貨日期",
			"deliverydate"
		],
		status: [
			"訂單狀態",
			"狀態",
			"status",
			"orderstatus"
		],
		note: [
			"備註",
			"附註",
			"說明",
			"note",
			"notes",
			"remark",
			"remarks"
		]
	},
	customers: {
		id: [
			"客戶編號",
			"客戶代號",
			"編號",
			"customerid",
			"customerno",
			"customernumber",
			"id"
		],
		name: [
			"客戶姓名",
			"客戶名稱",
			"姓名",
			"customername",
			"name"
		],
		phone: [
			"聯絡電話",
			"客戶電話",
			"電話",
			"手機",
			"phone",
			"customerphone",
			"mobile"
		],
		address: [
			"配送地址",
			"客戶地址",
			"地址",
			"address",
			"deliveryaddress",
			"customeraddress"
		],
		paymentType: [
			"付款方式",
			"結帳方式",
			"paymenttype",
			"payment",
			"paymentmethod"
		],
		note: [
			"備註",
			"附註",
			"note",
			"notes",
			"remark",
			"remarks"
		]
	},
	stock: {
		productId: [
			"產品編號",
			"產品代號",
			"品號",
			"productid",
			"productno",
			"productnumber",
			"sku"
		],
		productName: [
			"產品名稱",
			"品名",
			"productname",
			"product",
			"name"
		],
		quantity: [
			"數量",
			"庫存",
			"庫存量",
			"quantity",
			"qty",
			"stock"
		],
		minStock: [
			"最低庫存",
			"安全庫存",
			"minstock",
			"minimumstock"
		],
		location: [
			"位置",
			"倉庫",
			"儲位",
			"location",
			"warehouse"
		]
	}
};
/** Without a column for it a sheet is not of the kind. */
var numberOf = {
	orders: "orderNo",
	stock: "productId",
	customers: "id"
};
var plain = (heading) => heading.normalize("NFKC").replace(/\(.*?\)|[\s_\-*：:]/g, "").toLowerCase();
var columnsOf = (kind, headings) => {
	const plainHeadings = headings.map(plain);
	const found = /* @__PURE__ */ new Map();
	for (const [field, names] of Object.entries(words[kind])) {
		const index = names.map((name) => plainHeadings.indexOf(name)).find((at) => at >= 0);
		if (index !== void 0) found.set(field, index);
	}
	return found;
};
/** Null where the row is no heading of any kind. An order's sheet may name customers and products too, so orders are looked for first. */
var sheetOf = (headings) => {
	for (const kind of [
		"orders",
		"stock",
		"customers"
	]) {
		const columns = columnsOf(kind, headings);
		if (columns.has(numberOf[kind]) && columns.size > 1) return {
			kind,
			columns
		};
	}
	return null;
};
// scripts/push/rows.ts
/** Rows of a sheet as events: the first row that holds known headings says what they are; rows of one order number are its lines. */
/** A title and a few words may stand above the headings. */
var mostAbove = 20;
var readers = {
	customerPhone: phone,
	phone,
	totalAmount: amount,
	unitPrice: amount,
	quantity: amount,
	minStock: amount
};
/** Empty cells say nothing: history has no word to take back. */
var given = (fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ""));
var readOf = ({ columns }, { cells }) => {
	return (field) => {
		const index = columns.get(field);
		return index === void 0 ? "" : (readers[field] ?? text)(cells[index] ?? "");
	};
};
var recordFor = (line, key, event) => ({
	line,
	key,
	body: JSON.stringify(event)
});
var customerEvent = (read) => {
	return {
		type: "customer.created",
		customer: given(Object.fromEntries([
			"id",
			"name",
			"phone",
			"address",
			"paymentType",
			"note"
		].map((name) => [name, read(name)])))
	};
};
var stockEvent = (read) => {
	return {
		type: "inventory.updated",
		inventory: given(Object.fromEntries([
			"productId",
			"productName",
			"quantity",
			"minStock",
			"location"
		].map((name) => [name, read(name)])))
	};
};
var linesIn$1 = (read) => {
	const productName = read("productName");
	if (productName === "") return lineList(read("lineList"));
	const unitPrice = read("unitPrice");
	return [{
		productName,
		quantity: read("quantity") || "1",
		...unitPrice !== "" && { unitPrice }
	}];
};
var orderFields = [
	"orderNo",
	"updatedAt",
	"customerId",
	"customerName",
	"customerPhone",
	"customerAddress",
	"totalAmount",
	"deliveryDate",
	"status",
	"note"
];
var gathered = (line, orderNo) => ({
	line,
	orderNo,
	fields: {},
	items: []
});
/** The first row that says something of a field counts. */
var gather = (order, read) => {
	for (const field of orderFields) order.fields[field] ||= read(field);
	order.items.push(...linesIn$1(read));
};
var orderRecord = ({ line, orderNo, fields, items }) => recordFor(line, `orderno:${orderNo}`, {
	type: "order.created",
	order: {
		...given(fields),
		...items.length > 0 && { items }
	}
});
/** Rows of one order stand together, or its later rows would take the place of the earlier ones. */
async function* orderRecords(sheet, rows) {
	const seen = /* @__PURE__ */ new Set();
	let order = null;
	for await (const row of rows) {
		const read = readOf(sheet, row);
		const orderNo = read("orderNo") || (linesIn$1(read).length > 0 ? order?.orderNo ?? "" : "");
		if (orderNo === "") {
			yield {
				line: row.line,
				text: row.cells.join(","),
				reason: "no order number"
			};
			continue;
		}
		if (order?.orderNo !== orderNo) {
			if (order !== null) yield orderRecord(order);
			order = null;
			if (seen.has(orderNo)) {
				yield {
					line: row.line,
					text: row.cells.join(","),
					reason: `rows of order ${orderNo} do not stand together: sort the file by order number`
				};
				continue;
			}
			seen.add(orderNo);
			order = gathered(row.line, orderNo);
		}
		gather(order, read);
	}
	if (order !== null) yield orderRecord(order);
}
async function* singleRecords(sheet, rows) {
	const [number, eventOf] = sheet.kind === "stock" ? ["productId", stockEvent] : ["id", customerEvent];
	for await (const row of rows) {
		const read = readOf(sheet, row);
		const key = read(number);
		if (key === "") yield {
			line: row.line,
			text: row.cells.join(","),
			reason: `no ${number}`
		};
		else yield recordFor(row.line, `${number.toLowerCase()}:${key}`, eventOf(read));
	}
}
/** Looks for the headings; rows above them are titles. */
var findSheet = async (rows) => {
	for (let above = 0; above < mostAbove; above++) {
		const { value, done } = await rows.next();
		if (done === true) break;
		const sheet = sheetOf(value.cells);
		if (sheet !== null) return sheet;
	}
	throw new Unreadable("No row holds the headings of orders, customers or stock: see docs/backfill.md for those that are known");
};
async function* rowRecords(rows) {
	const iterator = rows[Symbol.asyncIterator]();
	const sheet = await findSheet(iterator);
	const filled = filledRows({ [Symbol.asyncIterator]: () => iterator });
	yield* sheet.kind === "orders" ? orderRecords(sheet, filled) : singleRecords(sheet, filled);
}
async function* filledRows(rows) {
	for await (const row of rows) if (row.cells.some((cell) => cell.trim() !== "")) yield row;
}
// scripts/push/sources.ts
/** Files that need no library to be read. */
var textSources = (file, encoding) => {
	if (/\.(jsonl|ndjson)$/i.test(file)) return jsonLineRecords(textPieces(file, encoding));
	if (/\.(csv|tsv|txt)$/i.test(file)) return rowRecords(csvRows(textPieces(file, encoding)));
	return null;
};
// scripts/push/state.ts
/** How far a push has come, kept on the disk beside its file: what is before the cursor was accepted or refused, and never has to be sent again. */
var Stopped = class extends Error {};
var isPlace = (value) => {
	if (typeof value !== "object" || value === null) return false;
	const { url, done, lastId, refusedBytes, isWhole } = value;
	const isCount = (number) => typeof number === "number" && Number.isSafeInteger(number) && number >= 0;
	const isId = lastId === null || typeof lastId === "string";
	return typeof url === "string" && isCount(done) && isCount(refusedBytes) && isId && typeof isWhole === "boolean";
};
/** Null where there is none. Throws `Stopped` for a file that is no such state. */
var readPlace = (path) => {
	if (!existsSync(path)) return null;
	try {
		const value = JSON.parse(readFileSync(path, "utf8"));
		if (isPlace(value)) return value;
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
	}
	throw new Stopped(`${path} does not say how far a push has come; remove it to begin again`);
};
/** After a power cut the old or the new place is there, whole. */
var writePlace = (path, place) => {
	const temporary = `${path}.tmp`;
	const file = openSync(temporary, "w", 384);
	try {
		writeSync(file, `${JSON.stringify(place)}\n`);
		fsyncSync(file);
	} finally {
		closeSync(file);
	}
	renameSync(temporary, path);
};
// scripts/push/commandLine.ts
/** The words after `npm run push --`. */
var usage = `--file old.jsonl|csv --url URL [--secret SECRET] [--rate N] [--resume]
  --file      one event on each line (.jsonl), or rows under headings (.csv)
  --url       where the shop receives, e.g. http://192.168.1.20:8787/api/sync/company/webhook
  --secret    the shop's secret; better given as GASDESK_WEBHOOK_SECRET, since others on this machine can read a command's words
  --rate      events a second at most; 0 for as fast as it goes (50)
  --at-once   events under way at once; those about one order go one after another (4)
  --resume    goes on where an unfinished push has stopped
  --live      sends as if it happened now: phone orders ring
  --encoding  of a text file, e.g. big5 (utf-8)
  --state     where the place that was reached is kept (the file's name with .push.json)`;
var wordsOf = (args) => {
	try {
		return parseArgs({
			args: [...args],
			options: {
				file: { type: "string" },
				url: { type: "string" },
				secret: { type: "string" },
				rate: {
					type: "string",
					default: "50"
				},
				"at-once": {
					type: "string",
					default: "4"
				},
				resume: {
					type: "boolean",
					default: false
				},
				live: {
					type: "boolean",
					default: false
				},
				encoding: {
					type: "string",
					default: "utf-8"
				},
				state: { type: "string" }
			}
		}).values;
	} catch (error) {
		throw new Stopped(error instanceof Error ? error.message : String(error));
	}
};
var count = (name, text, least, most) => {
	const number = Number(text);
	if (text === void 0 || !/^\d+(\.\d+)?$/.test(text) || number < least || number > most) throw new Stopped(`--${name} takes a number from ${least} to ${most}, not "${text ?? ""}"`);
	return number;
};
var address = (text) => {
	const url = URL.canParse?.(text ?? "") === false || text === void 0 ? null : new URL(text);
	if (url === null || !/^https?:$/.test(url.protocol)) throw new Stopped(`--url takes the shop's address, not "${text ?? ""}"`);
	if (url.username !== "" || url.password !== "") throw new Stopped("--url must not hold a password");
	return url.href;
};
var known = (encoding) => {
	try {
		return new TextDecoder(encoding).encoding;
	} catch {
		throw new Stopped(`There is no encoding "${encoding}"`);
	}
};
/** Throws `Stopped` with a sentence for the person at the terminal. */
var readWords = (args, env) => {
	const { file, url, secret = env.GASDESK_WEBHOOK_SECRET, rate, resume, live, encoding, state, "at-once": atOnce } = wordsOf(args);
	if (file === void 0) throw new Stopped("--file is missing");
	if (secret === void 0 || secret === "") throw new Stopped("There is no secret: set GASDESK_WEBHOOK_SECRET, or give --secret");
	return {
		file,
		url: address(url),
		secret,
		rate: count("rate", rate, 0, 1e5),
		atOnce: count("at-once", atOnce, 1, 32),
		isResumed: resume === true,
		isHistory: live !== true,
		encoding: known(encoding ?? "utf-8"),
		statePath: state ?? `${file}.push.json`
	};
};
// scripts/push/patience.ts
var guideTries = 3;
var guidePauseMs = 5e3;
var longestMs = 3e5;
/** A shop that asks for more has been misunderstood. */
var longestAskedMs = 36e5;
/** `random`: from 0 up to 1. */
var guidePatience = (random, pauseMs = guidePauseMs) => ({ pause: (tries, retryAfterMs) => {
	const asked = Math.min(retryAfterMs ?? 0, longestAskedMs);
	if (tries <= guideTries) return Math.max(asked, pauseMs);
	const doubled = Math.min(pauseMs * 2 ** (tries - guideTries), longestMs);
	return Math.max(asked, doubled * (.5 + random() / 2));
} });
/** `Retry-After` in ms: seconds or a date of HTTP; null where it is neither. */
var readRetryAfter = (value, now) => {
	if (value === null) return null;
	if (/^\d{1,9}$/.test(value.trim())) return Number(value) * 1e3;
	const at = Date.parse(value);
	return Number.isNaN(at) ? null : Math.max(0, at - now);
};
// scripts/push/eventIds.ts
/** The `webhook-id` of each event: the same in every try and every run over the same file, so that nothing is ever applied twice. */
var digits = 32;
/** Made of the body and of how often the same body came before it: rows put in or taken out elsewhere in the file change nothing. */
var eventIds = () => {
	const seen = /* @__PURE__ */ new Map();
	return (body) => {
		const digest = createHash("sha256").update(body, "utf8").digest("hex").slice(0, digits);
		const times = (seen.get(digest) ?? 0) + 1;
		seen.set(digest, times);
		return `push-${digest}-${times}`;
	};
};
// scripts/push/gate.ts
var waitFor = (ms, signal) => new Promise((resolve, reject) => {
	const timer = setTimeout(done, ms);
	function done() {
		signal.removeEventListener("abort", stop);
		resolve();
	}
	function stop() {
		clearTimeout(timer);
		reject(signal.reason);
	}
	signal.addEventListener("abort", stop, { once: true });
});
/** `rate`: events a second; 0 for as fast as it goes. */
var openGate = (rate) => {
	const step = rate > 0 ? 1e3 / rate : 0;
	let next = 0;
	return {
		pass: async (signal) => {
			signal.throwIfAborted();
			for (let wait = next - performance.now(); wait > 0; wait = next - performance.now()) await waitFor(wait, signal);
			next = Math.max(next, performance.now()) + step;
		},
		closeFor: (ms) => {
			next = Math.max(next, performance.now() + ms);
		}
	};
};
// scripts/push/lanes.ts
var openLanes = (most) => {
	const tails = /* @__PURE__ */ new Map();
	const running = /* @__PURE__ */ new Set();
	let failure = null;
	const run = async (before, work) => {
		await before;
		if (failure !== null) return;
		try {
			await work();
		} catch (error) {
			failure ??= { error };
		}
	};
	const rethrow = () => {
		if (failure !== null) throw failure.error;
	};
	return {
		add: async (key, work) => {
			while (running.size >= most) await Promise.race(running);
			rethrow();
			const turn = run(tails.get(key), work).then(() => {
				running.delete(turn);
				if (tails.get(key) === turn) tails.delete(key);
			});
			running.add(turn);
			tails.set(key, turn);
		},
		drain: async () => {
			while (running.size > 0) await Promise.race(running);
			rethrow();
		}
	};
};
// scripts/push/progress.ts
/** `done` records were settled by an earlier run, the last under `lastId`. */
var progressFrom = (done, lastId) => {
	const ahead = /* @__PURE__ */ new Map();
	let [next, last] = [done, lastId];
	return {
		settle: (index, id) => {
			ahead.set(index, id);
			for (let settled = ahead.get(next); settled !== void 0; settled = ahead.get(next)) {
				ahead.delete(next);
				last = settled;
				next += 1;
			}
		},
		place: () => ({
			done: next,
			lastId: last
		})
	};
};
// scripts/push/refused.ts
/** The file of events that the shop refused, each with its reason and as it can be mended and pushed again. */
/** Lines of the source that an earlier run refused; a place may lie behind some of them. */
var linesIn = (path, length) => {
	const text = readFileSync(path).subarray(0, length).toString("utf8");
	return new Set(text.split("\n").filter((line) => line !== "").map((line) => JSON.parse(line).refused.line));
};
/** Opens it at `length`, up to which it is as an earlier run left it. It is made only when something is refused. */
var openRefused = (path, length) => {
	const known = length > 0 ? linesIn(path, length) : /* @__PURE__ */ new Set();
	let file = length > 0 ? openSync(path, "r+") : null;
	let bytes = length;
	let isDirty = false;
	if (file !== null) ftruncateSync(file, length);
	return {
		add: ({ event, text, ...refused }) => {
			if (known.has(refused.line)) return;
			file ??= openSync(path, "w", 384);
			const line = `${JSON.stringify({
				refused,
				...event !== void 0 && { event },
				...text !== void 0 && { text }
			})}\n`;
			bytes += writeSync(file, line, bytes);
			isDirty = true;
		},
		sync: () => {
			if (file !== null && isDirty) fsyncSync(file);
			isDirty = false;
			return bytes;
		},
		close: () => {
			if (file !== null) closeSync(file);
		}
	};
};
// scripts/push/send.ts
var answerWithinMs = 3e4;
/** What is wrong with all events alike: to go on would refuse the whole file. */
var nobodysFault = /* @__PURE__ */ new Set([
	401,
	403,
	404,
	405,
	410,
	421
]);
var triedAgain = (status) => status >= 500 || status === 408 || status === 425 || status === 429;
var isObject = (value) => typeof value === "object" && value !== null;
var parsed = (text) => {
	try {
		const value = JSON.parse(text);
		return isObject(value) ? value : {};
	} catch {
		return {};
	}
};
var headersOf = ({ secret, isHistory }, id) => ({
	"Content-Type": "application/json",
	"X-Webhook-Secret": Buffer.from(secret, "utf8").toString("latin1"),
	"webhook-id": id,
	...isHistory && { "X-Webhook-History": "1" }
});
var judge = (status, body, retryAfter) => {
	const said = typeof body.error === "string" ? body.error : "";
	if (status >= 200 && status < 300) {
		const action = isObject(body.result) ? body.result.action : void 0;
		if (typeof action !== "string") throw new Stopped(`The answer ${status} is not that of the shop's program; is the address right?`);
		return {
			kind: "taken",
			action
		};
	}
	if (triedAgain(status)) return {
		kind: "again",
		reason: `answered ${status}`,
		retryAfterMs: readRetryAfter(retryAfter, Date.now())
	};
	if (nobodysFault.has(status) || status < 400) throw new Stopped(`The shop answered ${status}${said === "" ? "" : ` (${said})`}; check the address and the secret`);
	return {
		kind: "refused",
		status,
		reason: said,
		...body.issues !== void 0 && { issues: body.issues }
	};
};
var whyNot = (error) => {
	if (!(error instanceof Error)) return String(error);
	const cause = error.cause;
	return isObject(cause) && typeof cause.code === "string" ? cause.code : error.message;
};
var attempt = async (options, id, body) => {
	const { url, signal } = options;
	let answer;
	let text;
	try {
		answer = await fetch(url, {
			method: "POST",
			headers: headersOf(options, id),
			body,
			redirect: "manual",
			signal: AbortSignal.timeout(answerWithinMs)
		});
		text = await answer.text();
	} catch (error) {
		signal.throwIfAborted();
		return {
			kind: "again",
			reason: whyNot(error),
			retryAfterMs: null
		};
	}
	return judge(answer.status, parsed(text), answer.headers.get("retry-after"));
};
/** Throws `Stopped` where to go on makes no sense, and the signal's reason where nobody wants to wait any more. */
var send = async (options, id, body) => {
	const { gate, patience, signal, waits } = options;
	for (let tries = 1;; tries++) {
		await gate.pass(signal);
		const tried = await attempt(options, id, body);
		if (tried.kind !== "again") return tried;
		const ms = patience.pause(tries, tried.retryAfterMs);
		gate.closeFor(ms);
		waits(tried.reason, ms);
	}
};
// scripts/push/push.ts
/** Pushes a file of events from the place that an earlier run has reached, and keeps the place on the disk as it goes. */
/** A crash costs a second of events that are sent once more and answered as duplicates. */
var keptEveryMs = 1e3;
var beginning = ({ url, isResumed, statePath }) => {
	const fresh = {
		url,
		done: 0,
		lastId: null,
		refusedBytes: 0,
		isWhole: false
	};
	const kept = readPlace(statePath);
	if (kept === null || kept.isWhole) return fresh;
	if (!isResumed) throw new Stopped(`A push of this file was not finished. Go on with it by --resume, or remove ${statePath} to begin again`);
	if (kept.url !== url) throw new Stopped(`The unfinished push went to ${kept.url}. Name that address, or remove ${statePath} to begin again`);
	return kept;
};
/** Works on one file at a time; what it counts is its own. */
var Push = class {
	#options;
	#start;
	#refused;
	#progress;
	#counts = {};
	#gate;
	#keptAt = performance.now();
	#waiting = null;
	constructor(options) {
		this.#options = options;
		this.#start = beginning(options);
		this.#refused = openRefused(options.refusedPath, this.#start.refusedBytes);
		this.#progress = progressFrom(this.#start.done, this.#start.lastId);
		this.#gate = openGate(options.rate);
	}
	async run() {
		const lanes = openLanes(this.#options.atOnce);
		let isWhole = false;
		try {
			await this.#readAll(lanes);
			await lanes.drain();
			isWhole = !this.#options.signal.aborted;
		} finally {
			await lanes.drain().catch(() => {});
			this.#keep(isWhole);
			this.#refused.close();
		}
		return this.#counts;
	}
	async #readAll(lanes) {
		const idOf = eventIds();
		let index = -1;
		for await (const record of this.#options.records) {
			if (this.#options.signal.aborted) return;
			index += 1;
			const [at, id] = [index, idOf("body" in record ? record.body : record.text)];
			if (at < this.#start.done) {
				this.#passOver(at, id);
				continue;
			}
			await lanes.add("key" in record ? record.key : "", () => this.#settle(at, id, record));
		}
		if (index + 1 < this.#start.done) throw new Stopped("The file has become shorter since the push began; remove the state to begin again");
	}
	#passOver(index, id) {
		this.#count("skipped");
		if (index === this.#start.done - 1 && id !== this.#start.lastId) throw new Stopped("The file has changed before the place that was reached; remove the state to begin again");
	}
	async #settle(index, id, record) {
		if (this.#options.signal.aborted) return;
		if ("reason" in record) this.#refuse({
			line: record.line,
			reason: record.reason,
			text: record.text
		});
		else {
			const answer = await this.#send(id, record.body);
			if (answer === null) return;
			if (answer.kind === "taken") this.#count(answer.action);
			else {
				const { kind: _kind, ...why } = answer;
				this.#refuse({
					line: record.line,
					...why,
					event: JSON.parse(record.body)
				});
			}
		}
		this.#progress.settle(index, id);
		this.#waiting = null;
		this.#tell();
	}
	/** Null where the push was told to end while it waited. */
	async #send(id, body) {
		const { url, secret, isHistory, patience, signal } = this.#options;
		const waits = (reason, ms) => {
			this.#waiting = `${reason}, next try in ${Math.ceil(ms / 1e3)} s`;
			this.#tell();
		};
		try {
			return await send({
				url,
				secret,
				isHistory,
				gate: this.#gate,
				patience,
				signal,
				waits
			}, id, body);
		} catch (error) {
			if (signal.aborted) return null;
			throw error;
		}
	}
	#refuse(refused) {
		this.#refused.add(refused);
		this.#count("refused");
	}
	#count(what) {
		this.#counts[what] = (this.#counts[what] ?? 0) + 1;
	}
	#tell() {
		this.#options.told(this.#counts, this.#waiting);
		if (performance.now() - this.#keptAt >= keptEveryMs) this.#keep(false);
	}
	/** The refused first: a place behind them would lose them. */
	#keep(isWhole) {
		const { url, statePath } = this.#options;
		writePlace(statePath, {
			url,
			...this.#progress.place(),
			refusedBytes: this.#refused.sync(),
			isWhole
		});
		this.#keptAt = performance.now();
	}
};
/** Throws `Stopped` with the sentence for whoever started it; the place is kept then too. */
var push = async (options) => new Push(options).run();
// scripts/push/terminal.ts
/** A push as it is run from a terminal: one line that tells how far it is, a report at its end, an orderly end at Ctrl-C. */
var exitCodes = {
	whole: 0,
	refused: 1,
	stopped: 2,
	interrupted: 3
};
var named = (counts) => Object.entries(counts).map(([what, count]) => `${count} ${what}`).join(", ");
/** On a terminal the line is written over; in a log it comes now and then. */
var progressLine = (write, isTerminal) => {
	let writtenAt = Number.NEGATIVE_INFINITY;
	const everyMs = isTerminal ? 200 : 1e4;
	return (counts, waiting) => {
		const now = performance.now();
		if (now - writtenAt < everyMs && waiting === null) return;
		writtenAt = now;
		const line = `${named(counts)}${waiting === null ? "" : ` (${waiting})`}`;
		write(isTerminal ? `\r\u001b[K${line}` : `${line}\n`);
	};
};
/** Ends the push in order at the first signal, at once at the second. */
var stopper = () => {
	const controller = new AbortController();
	for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => controller.abort(new Stopped("stopped")));
	return controller.signal;
};
var isForPerson = (error) => error instanceof Stopped || error instanceof Unreadable || error instanceof Error && "code" in error && error.code === "ENOENT";
var run = async (args, sources) => {
	const words = readWords(args, process.env);
	const records = sources(words.file, words.encoding);
	if (records === null) throw new Stopped(`${words.file}: its name must end with a known ending`);
	const signal = stopper();
	const refusedPath = `${words.file}.refused.jsonl`;
	const told = progressLine((text) => void process.stderr.write(text), process.stderr.isTTY);
	const started = performance.now();
	const counts = await push({
		...words,
		records,
		refusedPath,
		patience: guidePatience(Math.random),
		signal,
		told
	});
	const seconds = (performance.now() - started) / 1e3;
	const { skipped = 0, ...sent } = counts;
	const total = Object.values(sent).reduce((sum, count) => sum + count, 0);
	if (process.stderr.isTTY) process.stderr.write("\r\x1B[K");
	console.log(`${total} sent in ${seconds.toFixed(1)} s: ${named(sent) || "nothing"}${skipped > 0 ? `; ${skipped} were sent before` : ""}`);
	if ((sent.refused ?? 0) > 0) console.log(`The refused ones are in ${refusedPath}, each with its reason: mend them there and push that file`);
	if (signal.aborted) {
		console.log("Stopped before the end; go on with --resume");
		return exitCodes.interrupted;
	}
	return (sent.refused ?? 0) > 0 ? exitCodes.refused : exitCodes.whole;
};
/** Resolves with the exit code: 0 all taken, 1 some refused, 2 stopped with a sentence, 3 interrupted. */
var runInTerminal = async (args, command, sources) => {
	if (args.includes("--help")) {
		console.log(`${command} ${usage}`);
		return exitCodes.whole;
	}
	try {
		return await run(args, sources);
	} catch (error) {
		if (!isForPerson(error)) throw error;
		console.error(`push: ${error.message}`);
		if (args.length === 0) console.error(`${command} ${usage}`);
		return exitCodes.stopped;
	}
};
// scripts/push/alone.ts
/**
* Pushes a company's past to a shop's 瓦斯行後台: `node push.mjs --file old.jsonl --url URL`. This file needs nothing but Node 18 or newer and may be
* copied anywhere. It is made from scripts/push by `node scripts/push/bundle.ts`; docs/backfill.md says how to use it.
*/
process.exitCode = await runInTerminal(process.argv.slice(2), "node push.mjs", textSources);
export {};
