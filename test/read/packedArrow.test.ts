import {
  CompressionType,
  columnFromArray,
  float64,
  setCompressionCodec,
  tableFromColumns,
  tableToIPC,
  utf8,
} from "@uwdata/flechette";
import { expect, test } from "vitest";
import { parquetWasm } from "../../src/cli/parquetWasm.js";
import { lz4Most } from "../../src/read/lz4Most.js";
import { openFile } from "../../src/read/openFile.js";
import { unpackArrow } from "../../src/read/unpackArrow.js";
import { arrow, feather, lz4Zeros } from "./arrowFiles.js";
import { bytesOf } from "./readText.js";
import { cellsOf, customers, refused, zip } from "./spreadsheetFiles.js";

const options = { parquetWasm };
const codec = CompressionType.LZ4_FRAME;

/** A stream of one column of zeros, packed; what is not packed smaller stays as it is. */
function packedZeros(count: number, encode: (bytes: Uint8Array) => Uint8Array): Uint8Array {
  setCompressionCodec(codec, { encode, decode: (bytes) => bytes });
  const Umsatz = columnFromArray(Array<number>(count).fill(0), float64());
  const Nr = columnFromArray(
    Array.from({ length: count }, (_, i) => `K${i}`),
    utf8(),
  );
  return tableToIPC(tableFromColumns({ Nr, Umsatz }), { format: "stream", codec })!;
}

/** Packs zeros, if only as so many blocks; other bytes stay as they are. */
function zerosAs(sizes: (length: number) => readonly number[]) {
  return (bytes: Uint8Array) =>
    bytes.length < 64 || bytes.some((byte) => byte !== 0) ? bytes : lz4Zeros(...sizes(bytes.length));
}

test.each(["customers.lz4.feather", "customers.zstd.feather"])("%s, as pandas writes it, is read", async (name) => {
  const read = await openFile(feather(name), options);
  expect(read.detected).toMatchObject({ format: "arrow", headerLine: 1, raggedRows: 0 });
  expect(read.table.header).toEqual([
    "Nr",
    "Firma",
    "Kundengruppe",
    "Umsatz",
    "Deckungsbeitrag",
    "Potenzial",
    "Besuche",
  ]);
  const expected = Array.from({ length: 30 }, (_, i) => [
    `K${i}`,
    i % 7 === 3 ? "" : `Müller ${i} & Söhne GmbH`,
    i % 2 ? "Industrie" : "Handel",
    String(i * 1.5),
    (i / 4).toFixed(2),
    i % 5 === 4 ? "" : String(i * 1000),
    String(i % 3),
  ]);
  expect(cellsOf(read)).toEqual(expected);
});

test.each(["long.lz4.arrows", "long.zstd.arrows"])(
  "%s, a stream of several batches and blocks, is read",
  async (name) => {
    const { table } = await openFile(feather(name), options);
    expect(table.rowCount).toBe(30_000);
    for (const row of [0, 249, 11_999, 12_000, 29_999]) {
      expect([table.cell(row, 0), table.cell(row, 1)]).toEqual([`K${row % 250}`, String((row % 250) * 2.5)]);
    }
  },
);

test("a packed Arrow file in an archive gives customers", async () => {
  const archive = zip([{ name: "kunden.feather", data: feather("customers.lz4.feather") }]);
  const { report } = await customers(archive, options);
  expect(report.totals).toMatchObject({ revenue: 652.5, margin: 108.75 });
});

test("buffers that were left as they are stand beside packed ones", async () => {
  const { table } = await openFile(
    packedZeros(
      3000,
      zerosAs((length) => [length]),
    ),
    options,
  );
  expect([table.rowCount, table.cell(2999, 0), table.cell(2999, 1)]).toEqual([3000, "K2999", "0"]);
});

test("a stream without compression stays the same bytes", () => {
  const plain = arrow(tableFromColumns({ Nr: columnFromArray(["a"], utf8()) }));
  expect(unpackArrow(plain, () => expect.unreachable())).toBe(plain);
});

test("what declares too much is refused before anything is unpacked", async () => {
  const bomb = packedZeros(400_000, () => lz4Zeros(64));
  expect(bomb.length).toBeLessThan(20_000);
  expect(() => unpackArrow(bomb, () => expect.unreachable())).toThrow("tooLarge");
  expect((await refused(openFile(bomb, options))).code).toBe("tooLarge");
});

test("a frame with more in it than it declares is refused before it is unpacked", () => {
  const liar = packedZeros(
    8192,
    zerosAs(() => [4 << 20, 4 << 20, 4 << 20]),
  );
  expect(() => unpackArrow(liar, () => expect.unreachable())).toThrow("damaged");
});

test("a frame with another size than it declares is damaged", async () => {
  const short = packedZeros(
    3000,
    zerosAs((length) => [length - 8]),
  );
  expect((await refused(openFile(short, options))).code).toBe("damaged");
});

test("the most that an LZ4 frame becomes is known from its blocks", () => {
  expect(lz4Most(lz4Zeros(4 << 20))).toBe(4 << 20);
  expect(lz4Most(lz4Zeros(300, 300))).toBe(2 * 12 * 255);
  const stored = [0x04, 0x22, 0x4d, 0x18, 0x60, 0x40, 0x82, 3, 0, 0, 0x80, 1, 2, 3, 0, 0, 0, 0];
  expect(lz4Most(Uint8Array.from(stored))).toBe(3);
  for (const broken of [stored.slice(0, -1), [...stored, 0], [0, ...stored.slice(1)]]) {
    expect(() => lz4Most(Uint8Array.from(broken))).toThrow();
  }
  expect(() => lz4Most(bytesOf(""))).toThrow(RangeError);
});
