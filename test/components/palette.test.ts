import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync("src/style/tokens.css", "utf8");
const [light, dark] = css.split("@media screen and (prefers-color-scheme: dark)");
const letters = ["a", "b", "c", "d", "e", "f"];

type Rgb = readonly [number, number, number];

function colour(theme: string, name: string): Rgb {
  const hex = new RegExp(`--${name}: #(\\w{6})`).exec(theme)![1]!;
  return [0, 2, 4].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255)) as unknown as Rgb;
}

const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** Contrast as WCAG 2.2 defines it. */
function contrast(one: Rgb, other: Rgb): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** Colour vision as simulated by Machado, Oliveira & Fernandes 2009, severity 1. */
const visions: Readonly<Record<string, readonly number[]>> = {
  normal: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

function seen(rgb: Rgb, matrix: readonly number[]): Rgb {
  return [0, 3, 6].map((at) =>
    Math.max(0, matrix[at]! * rgb[0] + matrix[at + 1]! * rgb[1] + matrix[at + 2]! * rgb[2]),
  ) as unknown as Rgb;
}

function oklab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

describe.each([
  ["light", light!],
  ["dark", dark!],
])("%s", (_, theme) => {
  test.each(letters)("class %s stands out from its ground and carries text", (letter) => {
    const tone = colour(theme, `class-${letter}`);
    for (const ground of ["card", "paper"]) expect(contrast(tone, colour(theme, ground))).toBeGreaterThanOrEqual(3);
    expect(contrast(tone, colour(theme, `class-${letter}-ink`))).toBeGreaterThanOrEqual(4.5);
  });

  test("classes are in order of brightness and can be told apart with any colour vision", () => {
    const tones = letters.map((letter) => colour(theme, `class-${letter}`));
    const order = tones.map((tone) => contrast(tone, colour(theme, "card")));
    expect(order).toEqual([...order].sort((a, b) => b - a));
    for (const [vision, matrix] of Object.entries(visions)) {
      const labs = tones.map((tone) => oklab(seen(tone, matrix)));
      for (const [at, one] of labs.entries()) {
        for (const other of labs.slice(at + 1)) {
          const distance = Math.hypot(...one.map((value, axis) => value - other[axis]!)) * 100;
          expect(distance, `${vision}, class ${letters[at]}`).toBeGreaterThan(5);
        }
      }
    }
  });

  test.each(["ink", "ink-soft", "ink-faint", "lever", "assumption", "error", "warning", "info", "good"])(
    "%s can be read on cards and on the page",
    (name) => {
      for (const ground of ["card", "paper"]) {
        expect(contrast(colour(theme, name), colour(theme, ground))).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  test.each(["line-strong", "ist", "focus"])("%s can be seen", (name) => {
    for (const ground of ["card", "paper"]) {
      expect(contrast(colour(theme, name), colour(theme, ground))).toBeGreaterThanOrEqual(3);
    }
  });
});
