import type { LaunchOptions } from "playwright-core";

export function findBrowser(): string | undefined;
export function launchOptions(): LaunchOptions;
