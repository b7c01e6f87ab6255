import type { CommandReading } from "./commandReading.js";
import type { FileReading } from "./fileReadings.js";
import { named, type Ratio, slower } from "./ratio.js";

/** How the readers of other formats, and the command line over many files, keep up with the bare libraries. */
export function fileRatios(xlsx: FileReading, parquet: FileReading, command: CommandReading): Ratio[] {
  return [
    slower(`.xlsx to portfolio against the bare library, ${named(xlsx.size)}`, xlsx.portfolio, xlsx.bare, 1.5),
    slower(
      `Parquet to portfolio against decode + insert, ${named(parquet.size)}`,
      parquet.portfolio,
      parquet.bare,
      1.5,
    ),
    slower(`read over ${command.files} small files against Papa Parse`, command.read, command.papaParse, 3),
  ];
}
