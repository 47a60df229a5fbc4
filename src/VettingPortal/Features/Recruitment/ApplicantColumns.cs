using Microsoft.Extensions.Localization;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Exports;

namespace VettingPortal.Features.Recruitment;

/// <summary>What a file of this list holds.</summary>
public sealed class ApplicantColumns(IStringLocalizer<RecruitmentTexts> texts, PortalTexts words)
    : IListColumns<ListApplicants.Row>
{
    public static string Act => "ExportApplicants";

    public string Name => texts["ExportApplicants"];

    public IReadOnlyList<ListColumn<ListApplicants.Row>> Columns =>
        [
            new(texts["File"], row => row.Number),
            new(texts["Person"], row => $"{row.FirstSurname} {row.SecondSurname}".Trim() + $", {row.GivenNames}"),
            new(texts["Profile"], row => row.Profile),
            new(texts["Region"], row => row.Region),
            ListColumn<ListApplicants.Row>.Day(texts["AppliedOn"], row => row.AppliedOn),
            new(texts["State"], row => row.Held ? texts["Held"].Value : words.Of(row.State)),
        ];
}
