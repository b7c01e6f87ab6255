# Writes the files beside it: python write.py (pyarrow 25).
import pyarrow as pa, pyarrow.feather as feather
from decimal import Decimal
rows = range(30)
customers = pa.table({
    "Nr": [f"K{i}" for i in rows],
    "Firma": [None if i % 7 == 3 else f"Müller {i} & Söhne GmbH" for i in rows],
    "Kundengruppe": pa.array(["Industrie" if i % 2 else "Handel" for i in rows]).dictionary_encode(),
    "Umsatz": [i * 1.5 for i in rows],
    "Deckungsbeitrag": pa.array([Decimal(i) / 4 for i in rows], pa.decimal128(12, 2)),
    "Potenzial": pa.array([None if i % 5 == 4 else i * 1000 for i in rows], pa.int64()),
    "Besuche": pa.array([i % 3 for i in rows], pa.int32()),
})
many = range(30_000)
long = pa.table({"Nr": [f"K{i % 250}" for i in many], "Umsatz": [(i % 250) * 2.5 for i in many]})
for codec in ("lz4", "zstd"):
    feather.write_feather(customers, f"customers.{codec}.feather", compression=codec)
    options = pa.ipc.IpcWriteOptions(compression=codec)
    with pa.ipc.new_stream(f"long.{codec}.arrows", long.schema, options=options) as stream:
        stream.write_table(long, max_chunksize=12_000)
