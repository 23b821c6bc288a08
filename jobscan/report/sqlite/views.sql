-- Which skills are asked for most, and are they a must?
CREATE VIEW skill_demand AS
SELECT name, kind, count(DISTINCT listing) AS listings,
       round(1.0 * count(DISTINCT listing) / (SELECT count(*) FROM listings), 4) AS share,
       count(DISTINCT CASE WHEN level = 'required' THEN listing END) AS required,
       count(DISTINCT CASE WHEN level = 'preferred' THEN listing END) AS preferred
FROM skills GROUP BY name, kind ORDER BY listings DESC, name;

-- Who posts, and do they say what they pay?
CREATE VIEW employers AS
SELECT hiring_organization, count(*) AS listings, sum(pay_text IS NOT NULL) AS with_pay,
       round(avg(pay_text IS NOT NULL), 4) AS share_with_pay
FROM listings WHERE hiring_organization IS NOT NULL GROUP BY hiring_organization ORDER BY listings DESC, hiring_organization;

-- Where is pay stated at all?
CREATE VIEW pay_stated AS
SELECT country, region, count(*) AS listings, sum(pay_text IS NOT NULL) AS with_pay,
       round(avg(pay_text IS NOT NULL), 4) AS share_with_pay
FROM listings GROUP BY country, region ORDER BY listings DESC, country, region;

-- How much is remote?
CREATE VIEW work_places AS
SELECT coalesce(job_location_type, 'not stated') AS job_location_type, count(*) AS listings,
       round(1.0 * count(*) / (SELECT count(*) FROM listings), 4) AS share
FROM listings GROUP BY job_location_type ORDER BY listings DESC, job_location_type;

-- What education and how many years are asked for?
CREATE VIEW demands AS
SELECT coalesce(education, 'not stated') AS education, count(*) AS listings, round(avg(min_years), 1) AS mean_min_years
FROM listings GROUP BY education ORDER BY listings DESC, education;

-- Where do the offers stand among the wages of their occupation?
CREATE VIEW standings AS
SELECT benchmark_occupation, benchmark_occupation_name, benchmark_area, count(*) AS listings,
       round(avg(percentile_mid), 1) AS mean_percentile, sum(percentile_mid < 25) AS below_p25,
       sum(percentile_mid > 75) AS above_p75
FROM comparisons WHERE benchmark_table IS NOT NULL
GROUP BY benchmark_occupation, benchmark_occupation_name, benchmark_area
ORDER BY listings DESC, benchmark_occupation, benchmark_area;

-- Why were offers not compared?
CREATE VIEW not_compared AS
SELECT not_comparable, count(*) AS listings FROM comparisons WHERE not_comparable IS NOT NULL
GROUP BY not_comparable ORDER BY listings DESC, not_comparable;

-- When were they posted?
CREATE VIEW posted_by_month AS
SELECT substr(date_posted, 1, 7) AS month, count(*) AS listings FROM listings WHERE date_posted IS NOT NULL
GROUP BY month ORDER BY month;
