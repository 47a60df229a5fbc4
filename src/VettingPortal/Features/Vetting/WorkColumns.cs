using Microsoft.Extensions.Localization;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Exports;

namespace VettingPortal.Features.Vetting;

/// <summary>What a file of this list holds.</summary>
public sealed class WorkColumns(IStringLocalizer<VettingTexts> texts, PortalTexts words) : IListColumns<ListMyWork.Row>
{
    public static string Act => "ExportWork";

    public string Name => texts["ExportWork"];

    public IReadOnlyList<ListColumn<ListMyWork.Row>> Columns =>
        [
            ListColumn<ListMyWork.Row>.Day(texts["Clock"], row => row.HasClock ? row.Due : null),
            new(texts["File"], row => row.Number),
            new(texts["Person"], row => row.Name),
            new(texts["Region"], row => row.Region),
            new(texts["WhatNext"], row => words.Of(row.Task)),
            new(texts["State"], row => row.Held ? texts["Held"].Value : words.Of(row.State)),
        ];
}
