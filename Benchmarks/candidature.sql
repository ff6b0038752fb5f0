# What one candidature of a structure writes, as SQLite is told: bin/bench stops when our program no longer does.
SELECT contenu, reponse_type, reponse_id FROM geste WHERE cle = ?1
-- text:bench-#
SELECT id FROM candidature WHERE identifiant = ?1 AND retiree_le IS NULL LIMIT 1
-- text:#
INSERT INTO candidature (id, numero, version, identifiant, nom, type, commune, departement, postes, date_debut, motivation, suite, deposee_le, recue_le, silence_le, personne, deposant, engagement_empreinte, engagement_jusquau, genre, appel) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21)
-- key text:93-~ int:1 text:# text:Association_fictive_# text:PRIVATE text:93048 text:93 int:2 text:2099-09-01 text:Accueillir_les_habitants_deux_jours_par_semaine. null int:1795251851166 text:2026-11-21 text:2027-01-21 key+1 null blob:32 text:2027-01-20 text:structure null
INSERT INTO candidature_contact (candidature, nom, courriel, telephone, representant_nom, representant_courriel) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
-- key text:Camille_Exemple text:camille#@association.example text:+33199001234 text:Dominique_Fictif text:dominique#@association.example
INSERT INTO personne (id, sel) VALUES (?1, ?2) ON CONFLICT (id) DO NOTHING
-- key+1 blob:32
INSERT INTO journal (moment, auteur_compte, auteur_qualite, genre, sujet_type, sujet_id, faits, empreinte_personnel) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) RETURNING numero
-- int:1795251851166 null text:visiteur text:candidature.deposee text:candidature key text:numero=k:93-~\nidentifiant=k:20000432300008\ntype=k:PRIVATE\ncommune=k:93048\ndepartement=k:93\npostes=n:2\na-preciser=n:2\ndate-debut=j:2099-09-01\nrecue-le=j:2026-11-21\nsilence-le=j:2027-01-21 blob:32
INSERT INTO personnel (entree, personne, valeurs, empreinte) VALUES (?1, ?2, ?3, ?4)
-- last key+1 text:contact=Camille_Exemple\ncamille#@association.example\n+33199001234\nDominique_Fictif\ndominique#@association.example\nmotivation=Accueillir_les_habitants_deux_jours_par_semaine. blob:32
INSERT INTO courrier (cle, cree_le, destinataire, objet, texte, sujet_type, sujet_id, essais, prochain_essai) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 0, ?2) ON CONFLICT (cle) DO NOTHING
-- text:accuse-# int:1795251851166 text:camille#@association.example text:Votre_candidature_93-~_est_bien_reçue text:Bonjour,\n\nNous_avons_reçu_le_samedi_21 novembre_2026_la_candidature_de_Association_fictive_#_pour_2 postes_de_conseiller_numérique.\n\nNuméro_du_dossier :_93-~\nService_qui_l’étudie :_Préfecture_de_la_Seine-Saint-Denis\n\nCe_qui_vient_ensuite :_la_personne_qui_représente_légalement_la_structure_confirme_l’engagement_par_un_lien_personnel,_envoyé_à_dominique#@association.example._La_préfecture_donne_son_avis,_puis_une_décision_est_prise_et_vous_est_écrite.\n\nSi_vous_n’avez_pas_de_réponse_le_jeudi_21 janvier_2027,_votre_demande_est_considérée_comme_refusée.\n\nVous_pourrez_contester_de_ce_refus_dans_les_2_mois :_en_écrivant_au_service_qui_étudie_votre_dossier_(recours_gracieux),_ou_en_saisissant_le_tribunal_administratif,_par_lettre_ou_sur_www.telerecours.fr. text:candidature key
INSERT INTO courrier (cle, cree_le, destinataire, objet, texte, sujet_type, sujet_id, essais, prochain_essai) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 0, ?2) ON CONFLICT (cle) DO NOTHING
-- text:engagement-# int:1795251851166 text:dominique#@association.example text:Confirmez_l’engagement_de_Association_fictive_# text:Bonjour,\n\nCamille_Exemple_a_déposé,_pour_Association_fictive_#,_une_candidature_pour_accueillir_2 postes_de_conseiller_numérique_(dossier_93-~).\n\nSeule_la_personne_qui_représente_légalement_la_structure_peut_l’engager._Si_c’est_vous,_relisez_la_demande_et_confirmez_ici,_avant_le_mercredi_20 janvier_2027 :\n\nhttp://127.0.0.1/engagement/1xCPhFFWUJm0327AZklzinQwX1hWXKP36UmLYIItuek\n\nCe_lien_est_personnel._Si_vous_n’êtes_pas_d’accord,_ne_confirmez_rien :_sans_votre_confirmation,_aucun_poste_ne_peut_être_accordé. text:candidature key
INSERT INTO geste (cle, moment, contenu, reponse_type, reponse_id) VALUES (?1, ?2, ?3, ?4, ?5)
-- text:bench-# int:1795251851166 blob:32 text:candidature key
