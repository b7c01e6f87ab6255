import { savedMapping, saveMapping } from "../state/savedMappings.js";
import { savedReading, saveReading } from "../state/savedReadings.js";
import type { TextPlace } from "../state/storedScenario.js";
import type { ReadingMemory } from "./chosenReading.js";
import type { MappingMemory } from "./importState.js";

/** Mappings that the device keeps. */
export function mappingMemory(place: TextPlace): MappingMemory {
  return {
    find: (header) => savedMapping(place, header),
    save: (header, mapping) => void saveMapping(place, header, mapping),
  };
}

/** How files are read, as the device keeps it. */
export function readingMemory(place: TextPlace): ReadingMemory {
  return { find: (file) => savedReading(place, file), save: (file, reading) => void saveReading(place, file, reading) };
}
