import { type ChannelKind, channelKinds } from "./coverageDesign.js";

const words: readonly (readonly [ChannelKind, RegExp])[] = [
  ["keyAccount", /key.?account|\bkam\b|gro(ss|ß)kunden/],
  ["digital", /digital|online|e.?shop|web.?shop|e.?commerce|portal|\bedi\b/],
  [
    "dealer",
    /händler|haendler|handelspartner|fachhandel|\bhandel\b|dealer|distribut|reseller|partner|wholesal|großhandel/,
  ],
  ["inside", /innen|inside|telesales|telefon|vertriebsinnen|\bid\b|call.?cent/],
  ["field", /au(ß|ss)en|field|outside|\badm?\b|rep\b|representative|vertreter/],
  ["none", /^(none|keine?|ohne|nicht betreut|unbetreut|hausaccount|house account|-|–)?$/],
];

/** What a channel's name in the data stands for: what the user says, what the name says, else field sales (visits) and inside sales (calls). */
export function presentChannel(name: string, stated: Readonly<Record<string, ChannelKind>> = {}): ChannelKind {
  if (Object.hasOwn(stated, name) && channelKinds.includes(stated[name]!)) return stated[name]!;
  const text = name.trim().toLowerCase();
  return words.find(([, pattern]) => pattern.test(text))?.[0] ?? "field";
}
