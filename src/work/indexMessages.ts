import type { Portfolio } from "../model/portfolio.js";
import type { Indexed, IndexRequest, LiveRequest, LiveSums } from "./indexJobs.js";

/** The first message hands the customers over, the others ask. */
export type IndexMessage =
  | { readonly kind: "portfolio"; readonly portfolio: Portfolio }
  | { readonly kind: "index"; readonly request: IndexRequest }
  | { readonly kind: "live"; readonly request: LiveRequest };

export type IndexReply =
  | { readonly kind: "index"; readonly result: Indexed }
  | { readonly kind: "live"; readonly result: LiveSums }
  | { readonly kind: "failed"; readonly message: string };
