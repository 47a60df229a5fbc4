using VettingPortal.Features.Adjudication;
using VettingPortal.Features.Vetting;

namespace VettingPortal.Host.Demonstration;

/// <summary>How the boards and panels of the demonstration reason.</summary>
internal static class DemoBallots
{
    private const string Reasons =
        "Se contrastaron la declaración, las fuentes consultadas y el resultado de la fase correspondiente; la conclusión se sostiene en más de una fuente independiente.";

    public static Ballot For(Fate fate, DateOnly today) =>
        fate.IsDenied() ? Denial
        : fate is Fate.MoreInformation
            ? new(BoardDecision.AskMoreInformation, [], [], "Falta el estado de cuenta de los últimos doce meses.")
        : fate is Fate.Restricted ? Restricted(today)
        : new(BoardDecision.Approve, [], []);

    public static (AppealDecision Decision, string Reasons) OnAppeal(Fate fate) =>
        fate switch
        {
            Fate.AppealConfirmed => (
                AppealDecision.Confirm,
                "Los documentos exhibidos no explican el origen de los recursos; la decisión se confirma."
            ),
            Fate.AppealRepeats => (
                AppealDecision.Repeat,
                "La investigación de entorno omitió fuentes que la persona señaló; se repite con otro personal."
            ),
            _ => (
                AppealDecision.Reverse,
                "Los documentos exhibidos acreditan lo que se había tenido por falso; la decisión se revoca."
            ),
        };

    private static Ballot Denial =>
        new(
            BoardDecision.Deny,
            [
                new(
                    Guideline.F,
                    4,
                    [new(EvidenceSource.Background, "Patrimonio sin origen acreditado.")],
                    [],
                    "El cargo da acceso a decomisos.",
                    Reasons
                ),
            ],
            []
        );

    private static Ballot Restricted(DateOnly today) =>
        new(
            BoardDecision.ApproveWithRestrictions,
            [
                new(
                    Guideline.G,
                    1,
                    [new(EvidenceSource.Psychological, "Consumo social declarado.")],
                    [new(Mitigator.ReportedVoluntarily, "Lo declaró por sí.")],
                    "El servicio exige plena atención.",
                    Reasons
                ),
            ],
            [new RestrictionAsked("Seguimiento médico trimestral.", "Servicio médico", today.AddMonths(3))]
        );
}
