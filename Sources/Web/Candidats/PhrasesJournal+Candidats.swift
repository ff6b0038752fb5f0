import Journal

extension PhrasesJournal {
  static let candidats: Table = [
    "brouillon_candidat.enregistre": { _ in "Brouillon enregistré" },
    "brouillon_candidat.purges": { _ in "Brouillons périmés effacés" },
    "candidat.inscrit": { _ in "Inscription reçue" },
    "candidat.confirme": { _ in "Adresse confirmée" },
    "candidat.modifie": { _ in "Informations corrigées" },
    "candidat.lienEnvoye": { _ in "Lien de l’espace envoyé" },
    "candidat.pix": { _ in "Résultat Pix enregistré" },
    "candidat.cvDepose": { _ in "CV déposé" },
    "candidat.cvRetire": { _ in "CV détruit" },
    "candidat.retire": { _ in "Ne cherche plus" },
    "candidat.revenu": { _ in "De nouveau disponible" },
    "candidat.present": { _ in "Toujours disponible" },
    "candidat.averti": { _ in "Prévenu de l’effacement à venir" },
  ]
}
