"""Words that name a tool and mean something else too: sentences in which they do, and sentences in which they do not."""

import pytest

from tests.extract.test_skills import under

# name -> sentences that ask for it
TOOL = {
    "Go": ["Experience writing services in Go.", "Python, Go or Rust", "Go, Rust"],
    "R": ["Statistical analysis in R", "R, SAS or SPSS", "Proficiency in R programming"],
    "C": ["Firmware in C", "C, C++ and assembly", "C and Assembly"],
    "Microsoft Excel": ["Advanced Excel skills", "Word, Excel and PowerPoint", "Excel (advanced)", "Strong Excel and SQL"],
    "Microsoft Access": ["MS Access and SQL", "Microsoft Access", "Word, Excel, Access"],
    "Microsoft Word": ["Microsoft Word and Outlook", "Proficiency with Word and Excel"],
    "Microsoft Outlook": ["Outlook, Word and Excel"],
    "Microsoft Teams": ["Slack, Zoom and Teams", "Microsoft Teams"],
    "Microsoft Project": ["Microsoft Project and Visio", "MS Project or Primavera"],
    "Spring": ["Java and Spring", "Java, Spring, Hibernate"],
    "Swift": ["iOS development in Swift", "Swift or Objective-C"],
    "Rust": ["Systems programming in Rust", "Go, Rust and Kubernetes"],
    "Oracle": ["Oracle, SQL Server or PostgreSQL"],
    "React": ["React and TypeScript", "Experience with React", "3+ years of React"],
    "Node.js": ["Node, Express and MongoDB"],
    "Express.js": ["Node.js and Express"],
    "Chef": ["Ansible, Chef or Puppet"],
    "Puppet": ["Puppet and Terraform", "Puppet modules", "ansible, puppet and terraform"],
    "Salt": ["Ansible, Puppet, Salt"],
    "Ruby": ["Ruby on Rails and Ruby", "Programming in Ruby", "a senior Ruby developer"],
    "Julia": ["Python, R or Julia", "Experience with Julia."],
    "Scala": ["Scala and Spark"],
    "Dart": ["Flutter and Dart"],
    "Flask": ["Python with Flask or Django"],
    "Unity": ["Unity and C#", "the Unity engine"],
    "Sketch": ["Figma, Sketch and InVision"],
    "Notion": ["Jira, Confluence and Notion"],
    "Slack": ["Slack, Jira, Confluence", "Slack is our office"],
    "Zoom": ["Zoom, Slack and Google Workspace", "Zoom meetings"],
    "Monday.com": ["Asana, Trello or Monday.com"],
    "SAS": ["SAS programming", "SQL, SAS and R"],
    "SPSS": ["SPSS or Stata"],
    "Sage": ["QuickBooks, Sage or Xero"],
    "ADP": ["Payroll with ADP"],
    "Epic EHR": ["Epic or Cerner"],
    "Ansible": ["Ansible and Terraform"],
    "Snowflake": ["Snowflake, dbt and Airflow", "Experience with Snowflake"],
    "Looker": ["Looker or Tableau", "Looker dashboards"],
    "Tableau": ["Tableau dashboards"],
    "Helm": ["Kubernetes and Helm", "Helm charts"],
    "HashiCorp Vault": ["Terraform, Vault and Consul"],
    "Consul": ["Terraform, Vault and Consul"],
    "Nomad": ["Kubernetes or Nomad"],
    "Kafka": ["Kafka and Spark"],
    "Apache Spark": ["Experience with Spark and Hadoop", "Apache Spark"],
    "Apache Hive": ["Hadoop, Hive and Pig"],
    "Apache Pig": ["Hadoop, Hive and Pig"],
    "Apache Storm": ["Kafka, Storm or Flink"],
    "Apache Flink": ["Kafka, Storm or Flink"],
    "Apache Camel": ["Java, Spring Boot and Apache Camel", "RabbitMQ, Camel"],
    "Shell scripting": ["Bash, Shell and Python", "shell scripting"],
    "Workday": ["Workday HCM", "Experience with Workday"],
    "Polish": ["Fluent in Polish"],
    "Pandas": ["numpy, scipy, scikit-learn, pandas"],
}  # fmt: skip

# name -> sentences in which the word is a word
TALK = {
    "Go": ["Go the extra mile", "Go to customer sites", "A go-to person. Go, team!", "Ready to Go? Apply"],
    "R": ["R&D background", "Grade R teachers"],
    "C": ["Vitamin C", "Talks at C-level", "a Class C driver"],
    "Microsoft Excel": ["Excel in a fast paced kitchen", "You will Excel at meeting people", "excel in sales"],
    "Microsoft Access": ["Access to a vehicle", "Provide Access control", "Access, egress and alarms"],
    "Microsoft Word": ["Spread the Word about us", "Excellent spoken and written Word"],
    "Microsoft Outlook": ["A positive Outlook on life", "Outlook: sunny"],
    "Microsoft Teams": ["Teams of up to ten people", "Lead Teams and projects"],
    "Microsoft Project": ["Project planning", "Manage Project budgets and Teams"],
    "Spring": ["Spring semester start", "Available Spring and Summer", "Spring cleaning and gardening"],
    "Swift": ["Swift response to customers", "Swift and accurate data entry"],
    "Rust": ["Remove Rust and paint", "Rust removal and welding"],
    "Oracle": ["The Oracle Arena events team"],
    "React": ["React calmly under pressure", "React to incidents, alarms and fires"],
    "Node.js": ["Node of a larger network"],
    "Express.js": ["Express yourself clearly", "Express delivery routes"],
    "Chef": ["Head Chef experience", "Sous Chef or Chef de Partie", "Chef with Italian experience"],
    "Puppet": ["Puppet shows for children", "the Puppet theatre", "hand puppet making"],
    "Salt": ["Salt, pepper and spices", "Salt spreading and gritting"],
    "Ruby": ["Ruby and diamond rings", "Ruby earrings sold by hand"],
    "Julia": ["Work with Julia, our head of sales", "Report to Julia and Amir"],
    "Ada": ["Ada is your manager"],
    "Pascal": ["Pascal is the founder"],
    "Dart": ["Dart boards and pool tables"],
    "Flask": ["Flask and glassware cleaning"],
    "Unity": ["A Unity of purpose", "Unity of command"],
    "Sketch": ["Sketch ideas on paper", "Sketch and draw by hand"],
    "Notion": ["A Notion of fairness", "the Notion that guests come first"],
    "Slack": ["Pick up the Slack for colleagues", "Cut customers some Slack", "take up slack in the rope"],
    "Zoom": ["Zoom in on details", "Zoom lenses and tripods"],
    "Monday.com": ["Monday to Friday, 9 to 5", "Available Monday and Saturday"],
    "Sage": ["Sage advice to clients", "Chop Sage and thyme"],
    "Epic EHR": ["An Epic adventure awaits"],
    "Snowflake": ["Snowflake decorations for the season", "cut a snowflake from paper"],
    "Looker": ["Looker up of facts"],
    "Tableau": ["Tableau vivant", "the Tableau on stage"],
    "Helm": ["At the Helm of a department", "take the helm on a vessel"],
    "HashiCorp Vault": ["Vault and safe keeping of cash", "Vault over fences"],
    "Consul": ["Consul of a foreign country"],
    "Nomad": ["A Nomad lifestyle"],
    "Apache Spark": ["Spark joy", "Spark curiosity in children"],
    "Apache Hive": ["Hive of activity", "Bee Hive maintenance"],
    "Apache Pig": ["Pig farming and cattle handling"],
    "Apache Storm": ["Storm water management", "Storm chasing, rain or shine"],
    "Apache Camel": ["Camel rides at the zoo"],
    "Shell scripting": ["Shell eggs and dairy", "Shell station attendant"],
    "Assembly": ["Assembly of furniture", "Assembly line experience"],
    "Linear": ["Linear metres of shelving"],
    "Segment CDP": ["Segment of the market"],
    "Canvas": ["Canvas the neighbourhood", "Canvas and tarpaulin repair"],
    "Toast POS": ["Toast bread and make coffee"],
    "Square POS": ["Square footage calculation"],
    "Confluence": ["Confluence of rivers"],
    "Cypress": ["Cypress trees", "a Cypress hedge"],
    "Bamboo": ["Bamboo flooring"],
    "Asana": ["Asana yoga instructor"],
    "Workday": ["Workday ends at five", "bending throughout the workday"],
    "Amplitude": ["Amplitude of waves"],
    "Blender": ["Blender and mixer operation"],
    "Intercom": ["Intercom and door phones"],
    "Sentry": ["Sentry duty", "Sentry and guard posts"],
    "Yarn": ["Yarn spinning", "Yarn and fabric"],
    "Grunt": ["Grunt work"],
    "Polish": ["Polish silverware", "Polish floors and windows", "polish the floors"],
    "French": ["French fries station"],
    "Italian": ["Italian restaurant"],
    "Phoenix": ["Phoenix, AZ"],
    "SOAP": ["Refill soap and towels"],
    "ELK": ["elk and deer hunting"],
    "PALS": ["bring your pals along"],
}  # fmt: skip

_TOOL = [(name, text) for name, texts in TOOL.items() for text in texts]
_TALK = [(name, text) for name, texts in TALK.items() for text in texts]


@pytest.mark.parametrize("name, text", _TOOL, ids=[f"{name}: {text}" for name, text in _TOOL])
def test_where_it_names_a_tool_it_is_found(name: str, text: str) -> None:
    assert name in under("requirement_required", text)


@pytest.mark.parametrize("role", ["requirement_required", "responsibility"])
@pytest.mark.parametrize("name, text", _TALK, ids=[f"{name}: {text}" for name, text in _TALK])
def test_where_it_is_plain_talk_it_is_not(name: str, text: str, role: str) -> None:
    assert name not in under(role, text)


@pytest.mark.xfail(reason="a capital in the middle of a sentence is taken for a name")
@pytest.mark.parametrize("name, text", [("Unity", "Foster Unity and trust in teams"), ("Unity", "Unity Church choir")])
def test_where_it_is_plain_talk_and_we_do_not_see_it(name: str, text: str) -> None:
    assert name not in under("requirement_required", text)
