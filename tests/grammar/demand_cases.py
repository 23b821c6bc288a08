"""Lines about a thing `{x}` and what they say of it: the same whether it is a skill, years of experience or a degree."""

THINGS = {"a skill": "Python", "years": "3 years of experience in retail", "a degree": "Master's degree"}

PREFERRED = """
{x} preferred
{x} is preferred
{x} is strongly preferred
{x} (preferred)
{x} - preferred
{x}: preferred
{x}, preferably
{x} preferable
{x} is desirable
{x} would be highly desirable
{x} desired
{x} is a plus
{x} a plus
{x} is a big plus
{x} would be a huge plus
{x} (a plus)
{x} is nice to have
{x} (nice-to-have)
{x} is good to have
{x} would be ideal
{x} is an asset
{x} would be an asset
{x} is an advantage
{x} would be an added advantage
{x} would be a bonus
{x} is welcome
{x} is optional
{x} (optional)
{x} would be useful
{x} is useful
{x} would be helpful
{x} is helpful
{x} is appreciated
{x} is beneficial
{x} would be beneficial
{x} is highly valued
{x} would be advantageous
{x} is recommended
{x} would be great
{x} will be considered positively
{x} will be looked on favourably
{x} counts as an advantage
{x} is not essential
{x} is not mandatory
{x} isn't mandatory
{x} is not a must
{x} is not a must-have
{x} is not always required
{x} is not required but preferred
{x} is not required but a plus
{x} is not required, but it would be helpful
{x} is not required but having it is a plus
{x} is not a requirement but would be an asset
{x} is not needed but nice to have
{x} preferred but not required
{x} is helpful, though not essential
{x}, though not required
{x}, which would be a plus
Ideally {x}
Ideally, {x}
Preferably {x}
You ideally have {x}
Preferred: {x}
Preferred {x}
Preferred qualifications: {x}
Desirable: {x}
Desired: {x}
Nice to have: {x}
Nice to have (but not required): {x}
Good to have: {x}
Bonus: {x}
Bonus points for {x}
A plus: {x}
Optional: {x}
Welcome: {x}
Helpful: {x}
Not essential but useful: {x}
It would be great if you have {x}
We would love to see {x}
Preference will be given to candidates with {x}
Not required, but a plus: {x}
While not essential, {x} would help
No {x} required, but it is a plus
- Also preferred: {x}
""".strip().splitlines()

REQUIRED = """
{x} required
{x} is required
{x} is strictly required
{x} (required)
{x} - required
{x}: required
{x} is mandatory
{x} is essential
{x} is a must
{x} is a must-have
{x} is necessary
{x} is needed
{x} is a requirement
{x} is a minimum
{x} is the minimum
{x}, which is mandatory
Required: {x}
Required qualifications: {x}
Mandatory: {x}
Essential: {x}
Must have {x}
You must have {x}
Must-have: {x}
Minimum requirements: {x}
The role requires {x}
{x} is required; French is a plus
{x} required, French preferred
French preferred, {x} required
French is a plus; {x} is a must
Preferred: French. {x} is required
Required: {x}; preferred: French
Nice to have: French (must have: {x})
""".strip().splitlines()

DENIED = """
{x} is not required
{x} not required
{x} (not required)
{x}: not required
{x} isn't required
{x} is not strictly required
{x} is not needed
{x} isn't needed
{x} is not necessary
{x} is unnecessary
{x} is not expected
{x} is not a requirement
Not required: {x}
No {x} required
No {x} is required
No {x} needed
No {x} necessary
No prior {x} is needed
No formal {x}
Without {x}
You don't need {x}
You do not need any {x}
We do not require {x}
We are not looking for {x}
There is no need for {x}
{x} is not required; French is a plus
""".strip().splitlines()

SILENT = """
{x}
{x} and French
At least {x}
A minimum of {x}
No less than {x}
Not only {x}
{x} or any other language
{x} (French preferred)
French (preferred) and {x}
French (ideally Parisian) and {x}
French is a plus. {x}
French is not required. {x}
{x}. No travel required
{x}, with some French a plus
{x} and you will use French, which is preferred
{x} to support the preferred supplier
{x} as the ideal candidate
{x}, working late as required
{x} for a signing bonus
""".strip().splitlines()
