import type { Formats, Lang } from "../i18n/format.js";
import type { Texts } from "../i18n/texts.js";
import type { RowPin } from "../model/pinDeltas.js";
import type { Portfolio } from "../model/portfolio.js";
import type { OpenedScenario } from "../state/openScenario.js";
import type { SavedData, SaveStatus } from "../state/savedData.js";
import type { Store } from "../state/store.js";
import type { ClassView } from "./classView.js";
import type { CoverageView } from "./coverageView.js";
import type { Dataset } from "./dataset.js";
import type { BeforeLeaving } from "./leaveWhenReady.js";
import type { Selecting } from "./listSelection.js";

/** What a page gives: its language and the data the site is published with. */
export interface PageSource {
  readonly lang: Lang;
  readonly published: () => Promise<ArrayBuffer>;
  readonly about: () => Promise<About>;
}

export interface About {
  readonly name: Readonly<Record<Lang, string>>;
  readonly fictitious: boolean;
}

/** What a change can lose when the window is closed. */
export type Unkept = "scenario" | "pins";

export interface ViewOptions {
  /** A listener that more customers are not worth ranking for; it is called all the same where another one has them ranked. */
  readonly most?: number;
}

/** Everything the panels of a page share. */
export interface App {
  readonly lang: Lang;
  readonly texts: Texts;
  readonly formats: Formats;
  readonly about: About;
  readonly store: Store;
  /** Calls the listener with where the scenario came from, now and whenever another link is opened on this page. */
  onOpened(listener: (opened: OpenedScenario) => void): void;
  readonly saved: SavedData;
  readonly dataset: Dataset;
  readonly portfolio: Portfolio;
  /** Tells the customers on screen from others (`dataFingerprint`). */
  readonly fingerprint: string;
  /** Calls the listener with the dataset now and whenever another one is loaded. */
  onDataset(listener: (dataset: Dataset) => void): void;
  /** Calls the listener with every new view; the first follows as soon as the customers are ranked. */
  onView(listener: (view: ClassView) => void, options?: ViewOptions): void;
  /**
   * Calls the listener with what coverage costs and earns, anew with every change, at most once per frame; where all listeners are content with
   * a resting page, only when controls rest.
   */
  onCoverage(listener: (view: CoverageView) => void, options?: ViewOptions & { readonly resting?: boolean }): void;
  /** Calls the listener with what the device could not keep, whenever that changes: its storage is full or forbidden. */
  onUnkept(listener: (what: ReadonlySet<Unkept>) => void): void;
  /** Calls the listener when customers could not be ranked, as when memory runs out. */
  onFailure(listener: () => void): void;
  /** Lets links to other pages wait for what is made ready for them, and stay where it says no; gives it back. */
  readonly beforeLeaving: BeforeLeaving;
  /** Puts customers of a file on screen and keeps them; resolves with how that went. */
  use(dataset: Dataset): Promise<SaveStatus>;
  /** Shows the published data, or with false the own ones again. */
  usePublished(published: boolean): Promise<void>;
  /** Removes everything of the user's from this device; resolves with whether nothing is left. */
  forget(): Promise<boolean>;
  /** Whether the browser holds customers of the user's. */
  hasOwn(): Promise<boolean>;
  /** Which customers the list shows. */
  readonly selection: Selecting;
  /** Where a pinned customer stands in the portfolio; null where the data do not have it. */
  rowOf(id: string): number | null;
  /** The pins of customers that the data have, by row. */
  rowPins(): readonly RowPin[];
  /** Learns where a customer stands, so that it can be pinned. */
  knowRow(id: string, row: number): void;
}
