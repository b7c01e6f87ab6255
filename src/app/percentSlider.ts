import { type SliderOptions, slider } from "../components/slider.js";
import type { Formats } from "../i18n/format.js";

interface PercentOptions {
  readonly name: string;
  readonly label: string;
  readonly min?: number;
  readonly max?: number;
  readonly decimals?: number;
  readonly kind?: SliderOptions["kind"];
  readonly tag?: string;
}

/** A slider of whole percent steps; its value is percent, 0…100. */
export function percentSlider(
  value: number,
  formats: Formats,
  { min = 0, max = 100, decimals = 0, ...options }: PercentOptions,
): ReturnType<typeof slider> {
  const format = (percent: number) => formats.percentRound(percent / 100);
  return slider({ value, min, max }, { ...options, unit: "%", step: 1, decimals, format });
}
