import type { state as de } from "../de/state.js";
import { counted } from "../format.js";

export const state: typeof de = {
  undo: "Undo",
  redo: "Redo",
  linked:
    "You see a scenario from a link. What this device has stored stays as it is until you change something. KPIs and suggested thresholds follow from the data loaded here.",
  linkedData: "The link was made with other customer data: the figures here differ from the sender's.",
  linkedPins: (count) =>
    `The sender had pinned ${counted(count, "customer", "customers")} by hand; customer numbers are not in the link.`,
  fromDefaults: "The defaults apply.",
  errors: {
    brokenLink: () => "The link is incomplete or damaged.",
    notJson: () => "The scenario is not valid JSON.",
    unknownVersion: (_path, value) => `The scenario has version ${value}, which this release does not know.`,
    unknownField: (path) => `The scenario contains an unknown field: ${path}.`,
    badValue: (path, value) => `In the scenario, “${path}” is invalid: ${value}.`,
  },
  unkept: {
    scenario:
      "This browser’s storage is full or blocked: the scenario stands in the address of this page only. Keep it as a bookmark or as a file (page “Scenarios”).",
    pins: "This browser’s storage is full or blocked: pinned customers last only until this window is closed.",
  },
  notForgotten: "Not everything could be removed. Close other windows of this site and try again.",
  storage: {
    full: "This device’s storage is full: the data stay loaded on this page only.",
    unavailable: "This browser stores nothing: the data stay loaded on this page only.",
  },
};
