import { html, render, svg } from "lit-html";

/** A handle on a curve: where it is in pixels, and what it says. */
export interface CurveHandle {
  readonly letter: string;
  readonly x: number;
  readonly y: number;
  /** 0…1 along the x axis. */
  readonly share: number;
  readonly text: string;
}

export interface CurveHandlesOptions {
  readonly label: (letter: string) => string;
  readonly move: (index: number, share: number) => void;
  readonly rest: () => void;
}

export interface CurveHandles {
  readonly node: HTMLElement;
  update(handles: readonly CurveHandle[], frame: HandleFrame): void;
}

export interface HandleFrame {
  readonly width: number;
  readonly height: number;
  /** The x axis in pixels. */
  readonly left: number;
  readonly right: number;
}

const step = 0.001;
const bigStep = 0.01;

/** Handles that slide along a curve by pointer, touch or keys; each one is a slider of its own. */
export function curveHandles({ label, move, rest }: CurveHandlesOptions): CurveHandles {
  const node = document.createElement("div");
  node.className = "curve-handles";
  let handles: readonly CurveHandle[] = [];
  let frame: HandleFrame = { width: 1, height: 1, left: 0, right: 1 };
  let grabbed: { readonly index: number; readonly offset: number; moved: boolean } | null = null;
  // Where ties keep a threshold from moving, repeated keys must still get past them.
  let aimed: { readonly index: number; readonly from: number; readonly share: number } | null = null;

  const clamp = (share: number) => Math.min(1, Math.max(0, share));
  const pixel = (event: PointerEvent) => {
    const box = node.getBoundingClientRect();
    return (event.clientX - box.left) * (box.width > 0 ? frame.width / box.width : 1);
  };

  function grab(index: number, event: PointerEvent): void {
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    grabbed = { index, offset: pixel(event) - handles[index]!.x, moved: false };
  }

  function drag(event: PointerEvent): void {
    if (!grabbed) return;
    grabbed.moved = true;
    const along = (pixel(event) - grabbed.offset - frame.left) / (frame.right - frame.left);
    move(grabbed.index, clamp(along));
  }

  function drop(): void {
    const moved = grabbed?.moved;
    grabbed = null;
    if (moved) rest();
  }

  function press(index: number, event: KeyboardEvent): void {
    const by = distance(event);
    if (by === null) return;
    event.preventDefault();
    const { share } = handles[index]!;
    const stuck = aimed?.index === index && aimed.from === share;
    const target = clamp(event.key === "Home" ? 0 : event.key === "End" ? 1 : (stuck ? aimed!.share : share) + by);
    aimed = { index, from: share, share: target };
    move(index, target);
    rest();
  }

  const handle = ({ letter, x, y, share, text }: CurveHandle, index: number) => svg`<g class="handle" role="slider"
      tabindex="0" transform=${`translate(${x},${y})`} aria-label=${label(letter)} aria-valuemin="0" aria-valuemax="100"
      aria-valuenow=${(share * 100).toFixed(1)} aria-valuetext=${text} aria-orientation="horizontal"
      @pointerdown=${(event: PointerEvent) => grab(index, event)} @pointermove=${drag} @pointerup=${drop}
      @pointercancel=${drop} @keydown=${(event: KeyboardEvent) => press(index, event)}>
      <circle class="handle-reach" r="20"></circle><circle class="handle-grip" r="10"></circle>
      <text dy="0.35em">${letter}</text>
    </g>`;

  return {
    node,
    update(next, nextFrame) {
      handles = next;
      frame = nextFrame;
      render(
        html`<svg viewBox="0 0 ${frame.width} ${frame.height}" width=${frame.width} height=${frame.height}>
          ${handles.map(handle)}
        </svg>`,
        node,
      );
    },
  };
}

function distance({ key, shiftKey }: KeyboardEvent): number | null {
  const by = shiftKey ? bigStep : step;
  if (key === "ArrowRight" || key === "ArrowUp") return by;
  if (key === "ArrowLeft" || key === "ArrowDown") return -by;
  if (key === "PageUp") return bigStep;
  if (key === "PageDown") return -bigStep;
  return key === "Home" || key === "End" ? 0 : null;
}
