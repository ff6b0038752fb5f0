extension ReglesMotDePasse {
  /// Words and sayings that people of France choose most, in lower case, without digits: what is
  /// added to them (`Bonjour2024!`) is taken off before looking here.
  static let courants: Set<String> = [
    "abcdef", "admin", "administrateur", "administration", "administrator", "adrien", "alexandre",
    "alexandra", "amandine", "amour", "amoureux", "amoureuse", "anaïs", "anthony", "antoine",
    "arsenal", "association", "aurelie", "aurélie", "azerty", "azertyazerty", "azertyuiop",
    "azertyuiopqs", "azertyuiopqsd", "azertyuiopqsdf", "barcelona", "bienvenue", "bisous",
    "bonjour", "bonjourbonjour", "bonsoir", "bretagne", "calimero", "camille", "caroline",
    "catherine", "celine", "céline", "champion", "changeme", "changezmoi", "chocolat", "chocolate",
    "choupette", "chouchou", "coucou", "coucoucoucou", "confinement", "conseiller",
    "conseillernumerique", "corentin", "departement", "département", "doudou", "doudoune",
    "dragon", "elodie", "élodie", "emmanuel", "emilie", "émilie", "florian", "football", "france",
    "francefrance", "franceservices", "frederic", "frédéric", "gabriel", "guillaume", "hello",
    "iloveyou", "informatique", "internet", "isabelle", "jetaime", "jetaimejetaime", "jtaime",
    "jtm", "julien", "julie", "juliette", "laurence", "laurent", "letmein", "liverpool", "loulou",
    "lovely", "lucas", "maillage", "mairie", "mairiemairie", "maman", "mamanpapa", "margaux",
    "marie", "marine", "marseille", "marseilleom", "master", "maxime", "melanie", "mélanie",
    "mercredi", "michel", "minecraft", "monamour", "monange", "monbebe", "monbébé", "moncoeur",
    "moncœur", "monkey", "monmotdepasse", "mot de passe", "motdepasse", "motdepassemotdepasse",
    "motdepasseadmin", "mot", "musique", "nathalie", "naruto", "nicolas", "nousdeux", "numerique",
    "numérique", "olivier", "ordinateur", "papamaman", "paris", "parisparis", "parissg",
    "parissaintgermain", "password", "passwordpassword", "pasdemotdepasse", "passe", "patrick",
    "philippe", "poisson", "pokemon", "portugal", "portugais", "prefecture", "préfecture",
    "princess", "princesse", "printemps", "provisoire", "qwerty", "qwertyuiop", "qwertyuiopas",
    "raphael", "raphaël", "republique", "république", "romain", "sandrine", "sebastien",
    "sébastien", "secret", "sesame", "soleil", "soleilsoleil", "solidarite", "stephane",
    "stéphane", "stephanie", "stéphanie", "sunshine", "superman", "sylvie", "temporaire", "test",
    "testtest", "thierry", "thomas", "toulouse", "toto", "tototo", "totototo", "tresor", "trésor",
    "trustnoone", "utilisateur", "vacances", "valentin", "valerie", "valérie", "vanille",
    "veronique", "véronique", "victoire", "vincent", "virginie", "welcome", "whatever",
  ]
}
