using Microsoft.Extensions.Localization;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Exports;

namespace VettingPortal.Features.Training;

/// <summary>What a file of this list holds.</summary>
public sealed class CohortColumns(IStringLocalizer<TrainingTexts> texts) : IListColumns<ListCohorts.Row>
{
    public static string Act => "ExportCohorts";

    public string Name => texts["ExportCohorts"];

    public IReadOnlyList<ListColumn<ListCohorts.Row>> Columns =>
        [
            new(texts["Cohort"], row => row.Code),
            new(texts["Profile"], row => row.Profile),
            new(texts["Academy"], row => row.Academy),
            ListColumn<ListCohorts.Row>.Day(texts["StartsOn"], row => row.StartsOn),
            ListColumn<ListCohorts.Row>.Day(texts["EndsOn"], row => row.EndsOn),
            new(texts["Enrolled"], row => Say.Plain(row.Enrolled)),
            new(texts["Seats"], row => Say.Plain(row.Seats)),
            new(texts["Graduated"], row => Say.Plain(row.Passed)),
        ];
}
