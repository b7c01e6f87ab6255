import type { method as de } from "../de/method.js";

export const method: typeof de = {
  heading: "How wertgerecht calculates",
  lead: "Sales capacity is limited. A value-based coverage approach steers the depth and cost of coverage along customer value. The first step is customer priority classes with KPIs per class. All money is EUR per year.",
  valueHeading: "Customer value in euros",
  valueText:
    "A customer’s value is what the customer contributes today plus what it may contribute in future. Both parts stay visible everywhere.",
  valueTerms: `- **DB**: contribution margin before coverage cost (DB II). It may be negative.
- **φ** (phi): the share of unused potential you think realisable, 0 to 100%. Default 25%. This is an assumption, not a measurement.
- **m**: the customer’s DB rate, DB divided by revenue, limited to 0 to 100%. Without revenue the portfolio’s rate is used.
- **U**: unused potential, potential minus revenue, at least 0.`,
  pointsHeading: "Value in points",
  pointsText:
    "Instead of euros, value can be measured in points from 0 to 100. For each criterion, what counts is the share of customers whose figure is at most as high as the customer’s. The shares are averaged with your weights. Points say who is ahead, not by how much.",
  classesHeading: "Classes and thresholds",
  classesText:
    "A customer belongs to the best class whose threshold its value reaches. A customer exactly on a threshold belongs to the higher class; equal values always share a class. Each threshold is shown three times: as a value, as the share of customers above it, and as the share of value above it. Negative values count as 0 in value shares. Customers pinned by hand keep their class until you remove the pin.",
  suggestionsHeading: "Suggested thresholds",
  suggestionsText: `- **Pareto**: class limits at fixed cumulative shares of value, for example 80, 95 and 99%.
- **Computed ABC analysis** (Ultsch and Lötsch 2015, PLoS ONE 10(6), e0129767): three classes from the shape of the curve. The A limit is the point closest to the ideal of “no effort, full yield”, or the point where a customer contributes exactly the average, whichever comes first.
- **Natural breaks** (ckmeans): classes in which values are as alike as possible (least sum of squared distances from the class mean).`,
  kpisHeading: "KPIs",
  kpisText: `- **DB rate**: DB divided by revenue.
- **Share of wallet**: revenue divided by potential, only over customers whose potential is known.
- **Visits and calls**: contacts of the last 12 months from your data.
- **Gini coefficient**: 0 means all customers are worth the same; close to 1 means few customers carry nearly everything. Negative values count as 0.
- A dash (–) stands where a KPI cannot be formed, for example a DB rate without revenue.`,
  coverageHeading: "Coverage dimensions and coverage cost",
  coverageText: `A coverage approach picks one option per class and dimension. **As today** means: the customers' own contacts, no new effect. A design that is as today everywhere gives the present state to the cent. An effect that no chosen option states stays as it is today.

- **Contacts** per contact type and year; who is responsible decides how they are made (a visit as a video call, as a dealer's visit, or not at all).
- **Hours** = contacts · (meeting + preparation and follow-up + travel) + hours for planning and service. A partner's contacts cost no hours of yours.
- **Coverage cost** = hours · cost per full-time equivalent divided by capacity + fixed cost + change in commissions. Commission and discount apply to positive sales: a credit note bears none.
- **DB after coverage cost** = DB − coverage cost (DB is the contribution margin; German schemes mostly call the result DB III, but levels are not standardised).
- **Capacity** of a full-time equivalent = net days · hours per day · (1 − internal share). Travel is in the demand, never in the capacity.
- **Present state**: visits belong to field sales, calls to inside sales, both to key account management where that is responsible today. What the team's hours hold beyond that is a line of its own and stays the same in every scenario.
- **Priced hours and cash** are two differences: freed hours are not money until heads change.`,
  responseHeading: "What coverage does to sales",
  responseText: `This is the least certain part. The headline therefore leaves sales as they are and states the **tolerable loss** beside it. With response on there is always a range.

- The curve is ADBUDG (Little 1970): sales relative to today when effort changes, exactly 100% at today's effort.
- **b**: share of sales kept without coverage. **s**: share of unused potential that the best coverage wins. **h**: headroom that every customer has at least.
- **η**: elasticity at present effort; 0.31 is the corrected mean of a meta-analysis (Albers, Mantrala and Sridhar 2010, JMR 47(5), read in a secondary source). **η*** is the elasticity at which today's size would be just right: cost of contacts divided by DB.
- Personal contacts count in full, remote ones by their weight and only up to a cap. One year's counts are noisy; they are smoothed for the response, never for hours and cost.
- **Break-even value**: the DB from which the dearer channel pays. **Tolerable loss**: what a change of channel may cost in sales before it is no longer worth it.
- **Most profitable thresholds** are computed exactly over all customers (dynamic programming). The optimum is flat; the zone within 1% is shown.`,
  skillsHeading: "Skills",
  skillsText: `A skill has two levels per role from 0 (not needed) to 4 (expert): what the design requires and what the role can do today. Required levels are examples until you state your own; levels of today come from your company only.

- **Train**: levels a role lacks, weighted with the full-time equivalents that are there today.
- **Hire**: full-time equivalents the design needs beyond those of today, with the profile of the role.
- Where today is not stated there is no gap, only the number of levels not stated. This is about roles, never about single people.`,
  uncertaintyHeading: "How certain the result is",
  uncertaintyText: `Every assumption has a range around its most likely value. The widths are examples until you state your own.

- **Main drivers**: one assumption at a time is at the lower or upper end of its range, all others stay.
- **Runs**: all assumptions are drawn 10,000 times, at once and independently (triangular). “With 80% certainty” means that four of five runs lie within the range. Today and the scenario stand under the same assumptions in every run. The same seed gives the same result.
- **Cells**: the runs use at most 2,000 cells of customers alike. Hours are exact in them, the difference in DB is stated.
- **Not drawn** are φ and what stands in for missing data, because they move the classes themselves. How firm the classes are is shown by the share of customers who keep their class at ±10% of their value.`,
  gapsHeading: "What is missing is assumed and marked",
  gapsText: `- Without a contribution margin, an assumed DB rate on revenue applies (default 25%).
- Without potential, potential is taken to equal revenue: no unused potential.
- Without visits, you can state your team’s visits per year; they are spread evenly over all customers. Otherwise the column stays empty.
- Missing calls count as 0.`,
  privacyHeading: "What happens to your data",
  privacyText:
    "Your file is read on this device and does not leave it. A link holds thresholds and assumptions, never customer data. Columns with employees’ names are not imported; no view shows the performance of a single person.",
};
