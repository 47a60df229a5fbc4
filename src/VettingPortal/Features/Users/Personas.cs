using System.Security.Cryptography;
using System.Text;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Users;

/// <summary>The invented people and places of the demonstration. Their ids follow from their names, so that every demonstration has the same.</summary>
public static class Personas
{
    public static readonly InstitutionId Force = new(IdOf("institution:PF"));

    public static readonly CenterId National = new(IdOf("center:CNECC"));

    public static readonly CenterId North = new(IdOf("center:CR-NORTE"));

    public static readonly CenterId South = new(IdOf("center:CR-SUR"));

    public static readonly IReadOnlyList<Persona> All =
    [
        new("adriana.solis", "Adriana Solís Peña", Role.REC, "REC"),
        new("rodrigo.cantu", "Rodrigo Cantú Elizondo", Role.REC, "REC"),
        new("marisol.tapia", "Marisol Tapia Rueda", Role.ELI, "ELE"),
        new("gerardo.pineda", "Gerardo Pineda Soto", Role.ELI, "ELE"),
        new("hector.ibarra", "Héctor Ibarra Luna", Role.COO, "COO", "CNECC"),
        new("leticia.bravo", "Leticia Bravo Nava", Role.COO, "COO", "CNECC"),
        new("nadia.escobedo", "Nadia Escobedo Ruiz", Role.TOXL, "TOX", "CNECC", "arturo.mendieta"),
        new("ulises.montero", "Ulises Montero Gil", Role.TOXL, "TOX", "CR-NORTE", "gabriela.rosas"),
        new("patricia.lozano", "Dra. Patricia Lozano Vela", Role.MED, "MED", "CNECC", "arturo.mendieta"),
        new("ivan.cisneros", "Dr. Iván Cisneros Mota", Role.MED, "MED", "CR-NORTE", "gabriela.rosas"),
        new("claudia.renteria", "Claudia Rentería Paz", Role.PSI, "PSI", "CNECC", "arturo.mendieta"),
        new("oscar.villasenor", "Óscar Villaseñor Cruz", Role.PSI, "PSI", "CR-NORTE", "gabriela.rosas"),
        new("ernesto.quiroga", "Ernesto Quiroga Lara", Role.EXA, "POL", "CNECC", "arturo.mendieta"),
        new("veronica.salas", "Verónica Salas Medrano", Role.EXA, "POL", "CNECC", "arturo.mendieta"),
        new("julian.ochoa", "Julián Ochoa Rivas", Role.EXA, "POL", "CR-NORTE", "gabriela.rosas"),
        new("mireya.duran", "Mireya Durán Ponce", Role.EXA, "POL", "CR-SUR", "gabriela.rosas"),
        new("alfonso.cardenas", "Alfonso Cárdenas Mier", Role.QC, "CAL", "CNECC", "arturo.mendieta"),
        new("beatriz.olvera", "Beatriz Olvera Sáenz", Role.QC, "CAL", "CR-NORTE", "gabriela.rosas"),
        new("raul.esquivel", "Raúl Esquivel Mora", Role.BGI, "ENT", "CNECC", "silvia.arriaga"),
        new("norma.zepeda", "Norma Zepeda Ávila", Role.BGI, "ENT", "CR-NORTE", "martin.galvan"),
        new("fabian.lugo", "Fabián Lugo Téllez", Role.BGI, "ENT", "CR-SUR", "martin.galvan"),
        new("silvia.arriaga", "Silvia Arriaga Núñez", Role.BGS, "ENT", "CNECC", "arturo.mendieta"),
        new("martin.galvan", "Martín Galván Ortiz", Role.BGS, "ENT", "CR-NORTE", "gabriela.rosas"),
        new("ignacio.barron", "Ignacio Barrón Lira", Role.ADJ, "DIC", "CNECC"),
        new("teresa.macias", "Teresa Macías Cuevas", Role.ADJ, "DIC", "CNECC"),
        new("saul.medina", "Saúl Medina Prado", Role.ADJ, "DIC", "CNECC"),
        new("ofelia.granados", "Ofelia Granados Rivera", Role.ADJ, "DIC", "CNECC"),
        new("ramiro.tellez", "Ramiro Téllez Acosta", Role.ADJ, "DIC", "CNECC"),
        new("lucero.villegas", "Lucero Villegas Amaro", Role.ADJ, "DIC", "CNECC"),
        new("benito.arriola", "Benito Arriola Cantú", Role.ADJ, "DIC", "CNECC"),
        new("amalia.ferrer", "Amalia Ferrer Quintana", Role.BRD, "DIC", "CNECC"),
        new("rogelio.santillan", "Rogelio Santillán Arce", Role.BRD, "DIC", "CNECC"),
        new("joseluis.trevino", "José Luis Treviño Garza", Role.ACA, "ACA"),
        new("carmen.valdivia", "Carmen Valdivia Solano", Role.ACA, "ACA"),
        new("lorena.bustos", "Lorena Bustos Vidal", Role.CERT, "CER", "CNECC"),
        new("pablo.herrera", "Pablo Herrera Zamora", Role.CERT, "CER", "CNECC"),
        new("arturo.mendieta", "Arturo Mendieta Olmos", Role.DIR, "DIR", "CNECC"),
        new("gabriela.rosas", "Gabriela Rosas Tirado", Role.DIR, "DIR", "CR-NORTE"),
        new("daniel.carmona", "Daniel Carmona Islas", Role.IAI, "UAI", null, "francisco.leal"),
        new("yolanda.pacheco", "Yolanda Pacheco Rojo", Role.IAI, "UAI", null, "irene.camacho"),
        new("francisco.leal", "Francisco Leal Borja", Role.IAD, "UAI"),
        new("irene.camacho", "Irene Camacho Duarte", Role.IAD, "UAI"),
        new("rosamaria.ugalde", "Rosa María Ugalde Peón", Role.LEG, "JUR"),
        new("sergio.alcantara", "Sergio Alcántara Ríos", Role.LEG, "JUR"),
        new("elena.vargas", "Cmria. Elena Vargas Ruiz", Role.LDR, "DG"),
        new("tomas.arce", "Tomás Arce Villar", Role.AUD, "AUD"),
        new("monica.iturbe", "Mónica Iturbe Salgado", Role.DPO, "TRA"),
        new("esteban.corral", "Esteban Corral Meza", Role.SYS, "TIC"),
        new("julieta.nava", "Julieta Nava Osorio", Role.SYS, "TIC"),
        new("hilda.montes", "Hilda Montes Aguirre", Role.HR, "RHU"),
        new("andres.robles", "Andrés Robles Castañeda", Role.LIA, "ENL"),
    ];

    public static readonly IReadOnlyList<Place> Places =
    [
        new(PlaceKind.Institution, Force.Value, "PF", "Policía Federal"),
        new(
            PlaceKind.Center,
            National.Value,
            "CNECC",
            "Centro Nacional de Evaluación y Control de Confianza",
            Force,
            "CENTRO"
        ),
        new(PlaceKind.Center, North.Value, "CR-NORTE", "Centro Regional Norte", Force, "NORTE"),
        new(PlaceKind.Center, South.Value, "CR-SUR", "Centro Regional Sur", Force, "SUR"),
        UnitOf("DG", "Dirección General", null),
        UnitOf("REC", "Dirección de Reclutamiento"),
        UnitOf("ELE", "Departamento de Elegibilidad", "REC"),
        UnitOf("COO", "Coordinación de Evaluación"),
        UnitOf("TOX", "Departamento de Toxicología"),
        UnitOf("MED", "Departamento Médico"),
        UnitOf("PSI", "Departamento de Psicología"),
        UnitOf("POL", "Departamento de Poligrafía"),
        UnitOf("CAL", "Control de Calidad Poligráfico"),
        UnitOf("ENT", "Investigación de Entorno"),
        UnitOf("DIC", "Consejo Dictaminador"),
        UnitOf("ACA", "Academia de Formación Policial"),
        UnitOf("CER", "Registro de Certificación"),
        UnitOf("DIR", "Dirección de Centros"),
        UnitOf("UAI", "Unidad de Asuntos Internos"),
        UnitOf("JUR", "Dirección Jurídica"),
        UnitOf("RHU", "Recursos Humanos"),
        UnitOf("AUD", "Auditoría Interna"),
        UnitOf("TRA", "Unidad de Transparencia"),
        UnitOf("TIC", "Tecnologías de la Información"),
        UnitOf("ENL", "Enlace Internacional"),
    ];

    /// <summary>The persona of a user name; the name must be one of <see cref="All"/>.</summary>
    public static Persona Of(string userName) => All.Single(persona => persona.UserName == userName);

    /// <summary>Those who hold a role, in their fixed order: the first is the one the command line acts as.</summary>
    public static IEnumerable<Persona> With(Role role) => All.Where(persona => persona.Role == role);

    public static UnitId UnitIdOf(string code) => new(IdOf($"unit:{code}"));

    internal static CenterId? CenterIdOf(string? code) => code is null ? null : new(IdOf($"center:{code}"));

    /// <summary>A Guid of version 8 from the SHA-256 of a name.</summary>
    internal static Guid IdOf(string name)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"vettingportal:{name}"))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    private static Place UnitOf(string code, string name, string? parent = "DG") =>
        new(PlaceKind.Unit, UnitIdOf(code).Value, code, name, Force, Parent: parent is null ? null : UnitIdOf(parent));
}

/// <summary>One invented person: an office, a unit, where they have one a centre and a superior.</summary>
public sealed record Persona(
    string UserName,
    string Name,
    Role Role,
    string Unit,
    string? Center = null,
    string? Supervisor = null
)
{
    public PortalUserId Id => new(Personas.IdOf($"user:{UserName}"));

    internal FirstUser AsFirst() =>
        new(
            Id,
            UserName,
            Name,
            $"{UserName}@demo.invalid",
            new(),
            new(
                Personas.CenterIdOf(Center),
                Personas.UnitIdOf(Unit),
                Supervisor is null ? null : Personas.Of(Supervisor).Id
            ),
            [Role],
            [new(Personas.IdOf($"grant:{UserName}"))]
        );
}
