namespace VettingPortal.Features.Settings;

/// <summary>
/// The reference lists an installation starts with (§8.4, §8.5, §8.7). The terms of the reasons for closing are proposals: what lasts as
/// long as its cause has no cooling-off, what was judged has the 24 months of a denial.
/// </summary>
internal static class ReferenceSeed
{
    private const string LawEs = "Ley General del Sistema Nacional de Seguridad Pública.";

    private const string LawEn = "General Law of the National Public Security System.";

    private const string ReasonedEs =
        "Artículos 14 y 16 de la Constitución: todo acto de autoridad se funda y motiva por escrito.";

    private const string ReasonedEn =
        "Articles 14 and 16 of the Constitution: every act of authority states its reasons in writing.";

    public static readonly IReadOnlyList<ReferenceChange> All =
    [
        Reason("D01", "Condena por delito doloso", "Conviction for intentional crime", true, 0),
        Reason("D02", "Proceso penal vigente", "Pending criminal process", true, 0),
        Reason("D03", "Inhabilitación vigente", "Current disqualification", true, 0),
        Reason("D04", "Baja previa por remoción", "Previously removed", true, 24),
        Reason(
            "D05",
            "No aprobó control de confianza (enfriamiento vigente)",
            "Failed vetting, cooling-off running",
            true,
            24
        ),
        Reason("D06", "Doble nacionalidad", "Second nationality", true, 0),
        Reason("D07", "Edad fuera de perfil", "Age outside profile", true, 0),
        Reason("D08", "Escolaridad insuficiente", "Insufficient schooling", true, 0),
        Reason("D09", "Cartilla militar no liberada", "Military card not released", true, 0),
        Reason("D10", "Documento apócrifo", "Forged document", true, 24),
        Reason("D11", "Falsedad en declaración", "False statement", true, 24),
        Reason("D12", "Toxicológico positivo confirmado", "Confirmed positive toxicology", true, 24),
        Reason("D13", "No apto médicamente", "Medically unfit", true, 12),
        Reason("D14", "Perfil psicológico no idóneo", "Unsuitable psychological profile", true, 24),
        Reason("D15", "Patrimonio no justificado", "Unexplained wealth", true, 24),
        Reason("D16", "Vínculos con delincuencia organizada", "Links with organised crime", true, 24),
        Reason("D17", "Violaciones a derechos humanos", "Human rights violations", true, 24),
        Reason("D18", "Contramedidas o no cooperación", "Countermeasures or non-cooperation", true, 24),
        Reason("D19", "Inasistencia reiterada", "Repeated no-show", true, 12),
        Reason("D20", "Desistimiento", "Withdrawal", false, 12),
        Reason("D21", "Reprobación académica", "Academic failure", true, 12),
        Reason("D22", "Falta grave en formación", "Serious breach in training", true, 24),
        Reason("D23", "Conflicto de interés no declarado", "Undeclared conflict of interest", true, 24),
        Reason("D24", "Fallecimiento", "Death", false, 0),
        Reason("D25", "Expediente duplicado", "Duplicate file", false, 0),
        Reason("D26", "Plazo del expediente agotado", "Time of the case used up", false, 0),
        new(ReferenceList.Documents, "ACTA_NACIMIENTO", "Acta de nacimiento", "Birth certificate"),
        new(ReferenceList.Documents, "IDENTIFICACION", "Identificación oficial", "Official identity document"),
        new(ReferenceList.Documents, "CARTILLA", "Cartilla militar", "Military service card"),
        new(ReferenceList.Documents, "CERTIFICADO_ESTUDIOS", "Certificado de estudios", "Proof of schooling"),
        new(ReferenceList.Documents, "COMPROBANTE_DOMICILIO", "Comprobante de domicilio", "Proof of address"),
        new(ReferenceList.Documents, "FOTOGRAFIA", "Fotografía", "Photograph"),
        new(ReferenceList.Documents, "AVISO_PRIVACIDAD", "Aviso de privacidad firmado", "Signed privacy notice"),
        new(ReferenceList.LegalBasis, "APPROVAL_1", LawEs, LawEn),
        new(
            ReferenceList.LegalBasis,
            "APPROVAL_2",
            "Normativa de control de confianza aplicable.",
            "Applicable confidence-control rules."
        ),
        new(ReferenceList.LegalBasis, "APPROVAL_3", ReasonedEs, ReasonedEn),
        new(ReferenceList.LegalBasis, "DENIAL_1", LawEs, LawEn),
        new(
            ReferenceList.LegalBasis,
            "DENIAL_2",
            "Normativa de control de confianza: requisitos de ingreso y permanencia.",
            "Confidence-control rules: requirements of entry and permanence."
        ),
        new(ReferenceList.LegalBasis, "DENIAL_3", ReasonedEs, ReasonedEn),
        new(
            ReferenceList.LegacyCorporations,
            "PFP",
            "Policía Federal Preventiva (1999–2009)",
            "Federal Preventive Police"
        ),
        new(
            ReferenceList.LegacyCorporations,
            "AFI",
            "Agencia Federal de Investigación (2001–2009)",
            "Federal Investigation Agency"
        ),
        new(ReferenceList.LegacyCorporations, "PJF", "Policía Judicial Federal", "Federal Judicial Police"),
        new(ReferenceList.LegacyCorporations, "PFC", "Policía Federal de Caminos", "Federal Highway Police"),
        new(ReferenceList.LegacyCorporations, "PFF", "Policía Fiscal Federal", "Federal Fiscal Police"),
        new(ReferenceList.LegacyCorporations, "INM", "Instituto Nacional de Migración", "National Migration Institute"),
        new(ReferenceList.LegacyCorporations, "SPF", "Servicio de Protección Federal", "Federal Protection Service"),
        new(ReferenceList.LegacyCorporations, "PF", "Policía Federal (2009–2019)", "Federal Police"),
        new(ReferenceList.LegacyCorporations, "PFM", "Policía Federal Ministerial", "Federal Ministerial Police"),
        new(ReferenceList.LegacyCorporations, "GN", "Guardia Nacional", "National Guard"),
        new(
            ReferenceList.LegacyCorporations,
            "SEDENA",
            "Secretaría de la Defensa Nacional (Policía Militar)",
            "Army / Military Police"
        ),
        new(ReferenceList.LegacyCorporations, "SEMAR", "Secretaría de Marina (Policía Naval)", "Navy / Naval Police"),
        new(ReferenceList.LegacyCorporations, "CISEN", "CISEN / CNI", "Intelligence service"),
        new(ReferenceList.LegacyCorporations, "PEP", "Policía estatal", "State police"),
        new(ReferenceList.LegacyCorporations, "PMP", "Policía municipal", "Municipal police"),
        new(ReferenceList.LegacyCorporations, "FGR", "PGR / FGR", "Prosecutor's office"),
        new(ReferenceList.LegacyCorporations, "EXT", "Corporación extranjera", "Foreign force"),
        new(ReferenceList.LegacyCorporations, "NONE", "Sin antecedente policial", "No prior service"),
        new(
            ReferenceList.PolygraphTechniques,
            "AFMGQT",
            "Prueba de preguntas generales modificada de la Fuerza Aérea",
            "Air Force Modified General Question Test"
        ),
        new(
            ReferenceList.PolygraphTechniques,
            "LEPET",
            "Prueba de pre-empleo policial (dos series)",
            "Law Enforcement Pre-Employment Test (two series)"
        ),
        new(
            ReferenceList.PolygraphTechniques,
            "TES_C",
            "Prueba de espionaje, sabotaje y corrupción",
            "Test for Espionage, Sabotage and Corruption"
        ),
        new(
            ReferenceList.PolygraphTechniques,
            "DLST",
            "Prueba de tamizaje de mentira dirigida",
            "Directed Lie Screening Test"
        ),
        new(
            ReferenceList.PolygraphTechniques,
            "ZCT_FED",
            "Comparación de zonas federal",
            "Federal Zone Comparison Test"
        ),
        new(ReferenceList.PolygraphTechniques, "YOU_PHASE", "Bi-zona (You Phase)", "Bi-Zone / You Phase"),
        new(ReferenceList.PolygraphTechniques, "UTAH", "Utah (mentira probable)", "Utah Probable Lie Test"),
        new(ReferenceList.PolygraphTechniques, "POT", "Pico de tensión", "Peak of Tension"),
        new(ReferenceList.Ranks, "00", "Cadete", "Cadet"),
        new(ReferenceList.Ranks, "01", "Policía", "Police"),
        new(ReferenceList.Ranks, "02", "Policía Tercero", "Police Third"),
        new(ReferenceList.Ranks, "03", "Policía Segundo", "Police Second"),
        new(ReferenceList.Ranks, "04", "Policía Primero", "Police First"),
        new(ReferenceList.Ranks, "05", "Suboficial", "Sub-officer"),
        new(ReferenceList.Ranks, "06", "Oficial", "Officer"),
        new(ReferenceList.Ranks, "07", "Subinspector", "Sub-inspector"),
        new(ReferenceList.Ranks, "08", "Inspector", "Inspector"),
        new(ReferenceList.Ranks, "09", "Inspector Jefe", "Chief Inspector"),
        new(ReferenceList.Ranks, "10", "Inspector General", "Inspector General"),
        new(ReferenceList.Ranks, "11", "Comisario", "Commissioner"),
        new(ReferenceList.Ranks, "12", "Comisario Jefe", "Chief Commissioner"),
        new(ReferenceList.Ranks, "13", "Comisario General", "Commissioner General"),
    ];

    private static ReferenceChange Reason(string code, string es, string en, bool appealable, int coolingOff) =>
        new(ReferenceList.ClosureReasons, code, es, en, true, appealable, coolingOff);
}
