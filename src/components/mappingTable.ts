import { html, nothing, render } from "lit-html";
import { fire, type InputComponent } from "./component.js";

export interface MappedField {
  readonly field: string;
  readonly label: string;
  readonly required: boolean;
  /** The column that feeds the field, or null. */
  readonly header: string | null;
  /** Sums of columns that can be chosen, too. */
  readonly sums?: readonly MappedSum[];
  /** What else there is to know about the choice. */
  readonly note?: string;
}

/** A sum of columns: the text that names it in a mapping, what it is called on screen, and a few of its values. */
export interface MappedSum {
  readonly text: string;
  readonly label: string;
  readonly sample: string;
}

export interface MappingTableData {
  readonly fields: readonly MappedField[];
  readonly headers: readonly string[];
  /** A few values of each column, in the order of `headers`. */
  readonly samples: readonly (readonly string[])[];
}

export interface MappingTexts {
  readonly field: string;
  readonly column: string;
  readonly sample: string;
  readonly none: string;
  readonly required: string;
}

/** Which column of the file feeds which field; `value` is field → header for the fields that have one. */
export function mappingTable(
  data: MappingTableData,
  { label, texts }: { readonly label: string; readonly texts: MappingTexts },
): InputComponent<Readonly<Record<string, string>>, MappingTableData> {
  let state = data;
  const root = document.createElement("div");
  root.className = "mapping-table table-scroll";
  root.tabIndex = 0;
  root.setAttribute("role", "region");
  root.setAttribute("aria-label", label);
  const element = Object.assign(root, { value: mappingOf(state), update });

  function choose(field: string, event: Event): void {
    event.stopPropagation();
    const at = Number((event.target as HTMLSelectElement).value);
    const headerOf = (known: MappedField) => namesOf(known, state.headers)[at] ?? null;
    update({
      fields: state.fields.map((known) => (known.field === field ? { ...known, header: headerOf(known) } : known)),
    });
    fire(element, "input");
  }

  // Options carry the position of a column: a header is data and may be empty or look like anything.
  const line = (mapped: MappedField) => {
    const { field, label: name, required, header, note, sums = [] } = mapped;
    const at = header === null ? -1 : namesOf(mapped, state.headers).indexOf(header);
    const options = [...state.headers, ...sums.map(({ label }) => label)];
    const sample = (state.samples[at] ?? []).join(" · ");
    return html`<tr class=${at >= 0 ? "" : required ? "missing" : "unused"}>
      <th scope="row">${name}${required ? html` <small>${texts.required}</small>` : nothing}</th>
      <td>
        <select name="mapping-${field}" aria-label="${name}: ${texts.column}" aria-invalid=${required && at < 0}
          @input=${(event: Event) => event.stopPropagation()} @change=${(event: Event) => choose(field, event)}>
          <option value="-1" .selected=${at < 0}>${texts.none}</option>
          ${options.map((text, index) => html`<option value=${index} .selected=${index === at}>${text}</option>`)}
        </select>
        ${note ? html`<small role="status">${note}</small>` : nothing}
      </td>
      <td class="samples">${at < 0 ? "" : (sums[at - state.headers.length]?.sample ?? sample)}</td>
    </tr>`;
  };

  function update(change: Partial<MappingTableData>): void {
    state = { ...state, ...change };
    element.value = mappingOf(state);
    render(
      html`<table>
        <thead>
          <tr>
            <th scope="col">${texts.field}</th>
            <th scope="col">${texts.column}</th>
            <th scope="col">${texts.sample}</th>
          </tr>
        </thead>
        <tbody>${state.fields.map(line)}</tbody>
      </table>`,
      root,
    );
  }

  update({});
  return element;
}

function mappingOf({ fields, headers }: MappingTableData): Readonly<Record<string, string>> {
  return Object.fromEntries(
    fields.flatMap((mapped) => {
      const { field, header } = mapped;
      return header !== null && namesOf(mapped, headers).includes(header) ? [[field, header]] : [];
    }),
  );
}

/** What a field can be mapped to, in the order of its options. */
function namesOf({ sums = [] }: MappedField, headers: readonly string[]): readonly string[] {
  return [...headers, ...sums.map(({ text }) => text)];
}
