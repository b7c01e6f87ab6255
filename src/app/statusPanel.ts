import { confirmDialog } from "../components/confirmDialog.js";
import { kpiStrip } from "../components/kpiStrip.js";
import { notice } from "../components/notice.js";
import { button, card, paragraph, row } from "./card.js";
import { focusKept } from "./focusKept.js";
import { linkNotice } from "./linkNotice.js";
import type { App } from "./openApp.js";
import { sumKnown } from "./sumKnown.js";

/** Which customers are loaded, the way on, and what happens to them on this device. */
export function statusPanel(app: App): HTMLElement {
  const { texts, formats, lang, about, saved, onDataset } = app;
  const { data: words } = texts;
  const name = paragraph("", "dataset-name");
  const strip = kpiStrip({ items: [] });
  const message = notice({ kind: "info", lines: [] });
  const sample = button(words.useSample, () => void app.usePublished(true));
  const own = button(words.useOwn, () => void app.usePublished(false));
  const forget = button(words.forget, () => void askToForget());
  const next = document.createElement("a");
  next.className = "button primary push";
  next.href = `./classes.html`;
  next.textContent = words.next;
  next.addEventListener("click", () => {
    next.hash = location.hash;
  });
  next.hreflang = lang;

  const keepLabel = document.createElement("label");
  keepLabel.className = "check no-print";
  const keep = document.createElement("input");
  keep.type = "checkbox";
  keep.name = "keep";
  keep.checked = saved.kept;
  keepLabel.append(keep, document.createTextNode(words.keep));
  const keepHint = paragraph(words.keepHint, "hint no-print");
  keep.addEventListener("change", async () => {
    const status = await saved.keep(keep.checked);
    message.update(
      status === "saved" ? { lines: [] } : { kind: "warning", title: "", lines: [texts.state.storage[status]] },
    );
  });

  async function askToForget(): Promise<void> {
    const confirmed = await confirmDialog({
      title: words.forget,
      lines: [words.forgetQuestion],
      confirm: words.forget,
      cancel: words.cancel,
      danger: true,
    });
    if (!confirmed) return;
    const complete = await app.forget();
    keep.checked = saved.kept;
    message.update(
      complete ? { kind: "success", lines: [words.forgotten] } : { kind: "warning", lines: [texts.state.notForgotten] },
    );
  }

  const panel = card(
    words.statusHeading,
    ...[name, linkNotice(app), strip, message],
    row(sample, own, forget, next),
    ...[keepLabel, keepHint],
  );
  const keepFocus = focusKept(panel, () => [own, sample, next].find(({ hidden }) => !hidden));
  onDataset(async (dataset) => {
    const { figures } = dataset;
    const published = dataset.origin === "published";
    name.textContent = dataset.name;
    strip.update({
      items: [
        { label: words.customers, value: formats.integer(figures.size) },
        { label: words.revenue, value: formats.eurShort(sumKnown(figures.revenueCents)) },
        { label: words.margin, value: formats.eurShort(sumKnown(figures.marginCents)) },
        { label: words.potential, value: formats.eurShort(sumKnown(figures.potentialCents)) },
      ],
    });
    message.update({ kind: "info", lines: published && about.fictitious ? [words.sampleNotice] : [] });
    sample.hidden = published;
    forget.hidden = keepLabel.hidden = keepHint.hidden = published;
    own.hidden = true;
    own.hidden = !published || !(await app.hasOwn());
    keepFocus();
  });
  return panel;
}
