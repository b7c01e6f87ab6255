import { expect, test } from "vitest";
import { germanStates, publicHolidays } from "../../src/model/publicHolidays.js";
import { defaultDaysOff, workingDays } from "../../src/model/workingDays.js";

test("365 days less weekends, holidays, leave and sickness leave 210", () => {
  expect(workingDays(defaultDaysOff)).toEqual({ days: 210, problem: null });
});

test("training takes days away, too", () => {
  expect(workingDays({ ...defaultDaysOff, training: 5.5 }).days).toBe(204.5);
});

test("impossible days are named, and never give a number", () => {
  expect(workingDays({ ...defaultDaysOff, leave: 366 })).toEqual({ days: null, problem: "tooMany", part: "leave" });
  expect(workingDays({ ...defaultDaysOff, sickness: -1 })).toEqual({
    days: null,
    problem: "negative",
    part: "sickness",
  });
  expect(workingDays({ ...defaultDaysOff, training: Number.NaN })).toEqual({
    days: null,
    problem: "notANumber",
    part: "training",
  });
  expect(workingDays({ ...defaultDaysOff, leave: 240 })).toEqual({ days: null, problem: "noneLeft", part: null });
});

test("Bavaria has most public holidays", () => {
  expect(germanStates).toHaveLength(16);
  // 5 on weekdays, 8 on fixed dates
  expect(publicHolidays("DE-BY")).toBeCloseTo(5 + 40 / 7, 12);
  expect(Math.max(...germanStates.map(publicHolidays))).toBe(publicHolidays("DE-BY"));
  expect(publicHolidays("DE-BE")).toBeCloseTo(4 + 30 / 7, 12);
});

test("holidays agree with the calendar: North Rhine-Westphalia over 28 years", () => {
  let weekdays = 0;
  for (let year = 2001; year <= 2028; year++) {
    for (const [month, day] of [
      [1, 1],
      [5, 1],
      [10, 3],
      [11, 1],
      [12, 25],
      [12, 26],
    ] as const) {
      const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
      if (weekday !== 0 && weekday !== 6) weekdays++;
    }
    // Good Friday, Easter Monday, Ascension Day, Whit Monday, Corpus Christi
    weekdays += 5;
  }
  expect(publicHolidays("DE-NW")).toBeCloseTo(weekdays / 28, 12);
});
