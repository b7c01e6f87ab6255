/** Added to cents and taken away again, this rounds them to 1,024ths: their sums are then exact up to 88 billion EUR, whatever their order. */
export const centGrid = 1.5 * 2 ** 42;

/** Likewise rounds hours to 16,777,216ths; their sums are exact up to 500 million hours. */
export const hourGrid = 1.5 * 2 ** 28;
