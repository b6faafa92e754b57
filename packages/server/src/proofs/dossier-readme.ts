// What a dossier says of itself, in French and English: what each file is, and how to check it offline.

export const DOSSIER_README = `DOSSIER DE PREUVE D'UN CONSENTEMENT (English below)

dossier.html          à lire et à imprimer (PDF) : ce qui a été décidé, contrôlé, montré
record.json           l'enregistrement, aux octets exacts qui ont été inscrits au registre
salt.txt              le sel (base64) qui, avec record.json, ouvre l'entrée du registre
receipt.tlog-proof    le reçu : place dans le registre et signature (C2SP tlog-proof)
keys.txt              les clés publiques du registre ; comparez-les à celles que l'organisme a publiées
found.json            tout ce qui a été trouvé, pour un programme
evidence/             ce qu'était cette version : version.json la décrit, chaque fichier porte son SHA-256 pour nom
captures/             captures d'écran de cette version, chacune avec la déclaration du registre qui la nomme
SHA256SUMS            l'empreinte de chaque fichier

Contrôler sans réseau, et sans l'organisme :
1. sha256sum --check SHA256SUMS
2. npx --no-install assent verify receipt.tlog-proof --key "$(head -n 1 keys.txt)"
3. « version » dans record.json nomme trois fichiers d'evidence/ : le site, les textes des deux niveaux, la liste du code.
   sha256sum evidence/NOM doit rendre NOM.
4. L'octet 0x01 suivi de SHA-256(sel, record.json) est l'entrée que le reçu place dans le registre.
   Pour evidence/version.json et captures/*.json, c'est l'octet 0x02 suivi de SHA-256(texte), aux places que dit found.json.
Ce dossier contient des données personnelles.


PROOF OF A CONSENT

dossier.html          to read and to print (PDF): what was decided, checked, shown
record.json           the record, in exactly the bytes that went into the log
salt.txt              the salt (base64) that opens the log's entry together with record.json
receipt.tlog-proof    the receipt: place in the log, and signature (C2SP tlog-proof)
keys.txt              the log's public keys; compare them with those that the organisation has published
found.json            everything that was found, for a program
evidence/             what that version was: version.json describes it, each file is named by its SHA-256
captures/             screenshots of that version, each with the statement of the log that names it
SHA256SUMS            the hash of every file

To check it offline, and without the organisation:
1. sha256sum --check SHA256SUMS
2. npx --no-install assent verify receipt.tlog-proof --key "$(head -n 1 keys.txt)"
3. "version" in record.json names three files of evidence/: the site, the texts of both layers, the list of the code.
   sha256sum evidence/NAME has to answer NAME.
4. Byte 0x01 followed by SHA-256(salt, record.json) is the entry that the receipt places in the log.
   For evidence/version.json and captures/*.json it is byte 0x02 followed by SHA-256(text), at the places that found.json names.
This dossier holds personal data.
`;
