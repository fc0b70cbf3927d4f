"""What people call a column of athletes, in the languages of `vocabulary`. Data alone."""

from __future__ import annotations

from itertools import product

_PEOPLE = (
    "player", "member", "team member", "club member", "squad member", "student", "pupil", "teammate", "team mate",
    "jogger", "person name", "trainee", "mentee", "kid", "username", "user name", "nickname", "surname",
    "last name", "family name", "first name", "forename", "given name", "full name",
)  # fmt: skip
_ATHLETES = (
    # German
    "spieler", "spielerin", "spielername", "name des spielers", "mitglied", "mitglieder", "mitgliedsname", "vereinsmitglied",
    "schüler", "schülerin", "sportlerin", "student", "studentin", "benutzer", "benutzername", "nutzer", "nutzername",
    "spitzname", "nachname", "familienname", "vorname", "vor und nachname", "name und vorname", "name vorname",
    "vorname name", "vorname nachname", "name des athleten", "name der athletin", "name der läuferin", "athletenname",
    "läufername", "probanden", "teammitglied", "schützling", "kunde", "kundin",
    # French
    "joueur", "joueuse", "sportif", "coureuse", "membre", "adhérent", "adhérente", "licencié", "licenciée",
    "élève", "étudiant", "étudiante", "nom d'utilisateur", "pseudo", "surnom", "prénom", "nom de famille", "nom et prénom",
    "prénom et nom", "nom prénom", "prénom nom", "nom de l'athlète", "nom du coureur", "participante", "client", "cliente",
    # Spanish and Portuguese
    "jugador", "jugadora", "corredora", "deportista", "miembro", "socio", "socia", "alumno", "alumna", "estudiante",
    "usuario", "nombre de usuario", "apodo", "apellido", "apellidos", "nombre y apellido", "nombre y apellidos",
    "nombre completo", "nombre del atleta", "jogador", "jogadora", "membro", "sócio", "aluno", "aluna", "estudante",
    "usuário", "utilizador", "nome de usuário", "apelido", "sobrenome", "nome completo", "nome e sobrenome",
    "nome do atleta", "desportista", "esportista",
    # Italian
    "giocatore", "giocatrice", "corritrice", "podista", "sportivo", "sportiva", "socio", "studente", "studentessa",
    "allievo", "allieva", "utente", "nome utente", "soprannome", "cognome", "nome e cognome", "cognome e nome",
    "cognome nome", "nome cognome", "nome dell'atleta",
    # Dutch
    "sporter", "speler", "speelster", "loopster", "lid", "leerling", "atlete", "atleet", "gebruiker", "gebruikersnaam", "bijnaam",
    "achternaam", "voornaam", "voornaam en achternaam", "voor en achternaam", "volledige naam", "naam atleet", "naam loper",
    # Norwegian, Danish, Swedish
    "spiller", "medlem", "bruker", "brukernavn", "kallenavn", "etternavn", "fornavn", "fornavn og etternavn",
    "fullt navn", "idrettsutøver", "bruger", "brugernavn", "kaldenavn", "efternavn", "atlet", "spelare", "användare",
    "användarnamn", "smeknamn", "efternamn", "förnamn", "för och efternamn", "utövare", "motionär",
    # Polish
    "gracz", "zawodniczka", "biegaczka", "członek", "członkini", "uczeń", "uczennica", "student", "użytkownik",
    "nazwa użytkownika", "pseudonim", "nazwisko", "imię", "imię i nazwisko", "nazwisko i imię", "imię zawodnika", "podopieczny",
)  # fmt: skip
_QUESTIONS = (
    "who ran", "who ran it", "who ran this", "who is running", "who is it", "who is this", "who are you", "who was running",
    "who did the run", "who did it", "who trained", "who is the athlete", "who is the runner", "what is your name",
    "what s your name", "your name", "my name", "enter your name", "please enter your name", "name of athlete",
    "name of the athlete", "name of the runner", "name of player", "wer bist du", "wer sind sie", "wer ist gelaufen", "wer lief",
    "wer läuft", "wer ist das", "wer war das", "wer hat trainiert", "wie heißt du", "wie heissen sie", "dein name", "ihr name",
    "mein name", "euer name", "qui", "qui es tu", "qui êtes vous", "qui a couru", "qui court", "votre nom", "ton nom",
    "ton prénom", "votre prénom", "comment t'appelles tu", "comment vous appelez vous", "quel est ton nom", "quién eres",
    "quién corrió", "quién ha corrido", "quién corre", "tu nombre", "su nombre", "cómo te llamas", "chi", "chi sei", "chi ha corso",
    "chi corre", "il tuo nome", "come ti chiami", "quem és", "quem é você", "quem correu", "seu nome", "o teu nome",
    "qual é o seu nome", "wie ben je", "wie ben jij", "wie bent u", "wie liep", "wie heeft gelopen", "jouw naam", "je naam",
    "uw naam", "hoe heet je", "hvem er du", "hvem løp", "hvem har løpt", "hvem løb", "hvem har løbet", "ditt navn",
    "navnet ditt", "dit navn", "hva heter du", "hvad hedder du", "vem är du", "vem sprang", "vem har sprungit", "ditt namn",
    "vad heter du", "kim jesteś", "kto biegał", "kto biegł", "twoje imię", "jak masz na imię", "jak się nazywasz",
)  # fmt: skip
ATHLETES = tuple(
    dict.fromkeys(
        [
            *_PEOPLE,
            *(f"{who} {what}" for who, what in product(_PEOPLE[:10], ("name", "id", "number", "no", "code"))),
            *_ATHLETES,
            *_QUESTIONS,
        ]
    )
)
"""Names of a column that holds athletes, beside those in `vocabulary`."""

PARTS_OF_NAMES = frozenset(
    {
        "surname", "last", "family", "first", "forename", "given", "nickname", "vorname", "nachname", "familienname",
        "spitzname", "prenom", "famille", "surnom", "pseudo", "apellido", "apellidos", "apodo", "sobrenome", "apelido",
        "cognome", "soprannome", "achternaam", "voornaam", "bijnaam", "etternavn", "efternavn", "fornavn", "efternamn",
        "fornamn", "smeknamn", "nazwisko", "imie",
    }
)  # fmt: skip
"""Words, without accents, of a part of a name, which two athletes may share."""

BESIDE_ATHLETES = frozenset(
    {
        "with", "partner", "buddy", "coach", "trainer", "trainerin", "pacer", "mit", "avec", "con", "com", "met", "med", "entraineur",
        "entrenador", "allenatore", "treinador", "mitlaufer", "begleitung", "squad", "group", "gruppe", "groupe", "grupo", "gruppo",
        "groep", "grupp", "grupa", "team", "class", "shoe", "shoes", "schuh", "schuhe", "dog", "hund", "watch",
        "uhr", "brand", "marke", "model", "gear", "surface", "untergrund", "terrain", "gelande", "chaussures", "zapatillas",
        "scarpe", "tenis", "schoenen", "sko", "skor", "buty", "route", "city", "stadt", "ville", "ciudad", "country", "land",
    }
)  # fmt: skip
"""Words, without accents, of a column that holds other people than the athlete, groups of them, or things with names."""
