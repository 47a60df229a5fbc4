using Microsoft.AspNetCore.Components;
using VettingPortal.Features.People;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Settings;

/// <summary>Proposes a line of a reference list, or other words or terms for one.</summary>
public sealed partial class ProposeReferencePage
{
    private readonly ProposalId _id = ProposalId.New();
    private readonly Guid _new = Guid.CreateVersion7();
    private Outcome? _outcome;
    private string? _code;
    private string? _es;
    private string? _en;
    private int? _months;
    private bool _appealable;
    private bool _active = true;
    private string? _reason;
    private bool _pressed;

    [SupplyParameterFromQuery(Name = "id")]
    private Guid? Known { get; set; }

    [SupplyParameterFromQuery(Name = "list")]
    private string? ListName { get; set; }

    private ReferenceList List =>
        Enum.TryParse<ReferenceList>(ListName, out var list) ? list : ReferenceList.ClosureReasons;

    private bool Terms => List is ReferenceList.ClosureReasons;

    private string? MonthsFault =>
        _pressed && _months is not (>= 0 and <= ReferenceChange.CoolingOffMax)
            ? T["BetweenNumbers", 0, ReferenceChange.CoolingOffMax].Value
            : null;

    private async Task<ReferenceChange?> Load()
    {
        if (Known is null)
        {
            return new(List, "", "", "");
        }
        var known = (await UseCases.Ask(new ListReference(List))).Lines.FirstOrDefault(line => line.Id == Known);
        if (known.Line is { } line)
        {
            (_code, _es, _en, _active) = (line.Code, line.Es, line.En, line.Active);
            (_appealable, _months) = (line.Appealable == true, line.CoolingOffMonths);
        }
        return known.Line;
    }

    private string? Missing(string? text) =>
        _pressed && string.IsNullOrWhiteSpace(text) ? T["TextMissing"].Value : null;

    private async Task Propose()
    {
        _pressed = true;
        if (Missing(_code) is not null || Missing(_es) is not null || Missing(_en) is not null)
        {
            return;
        }
        if (Terms && MonthsFault is not null)
        {
            return;
        }
        var change = new ReferenceChange(
            List,
            WrittenText.Key(_code!),
            _es!,
            _en!,
            _active,
            Terms ? _appealable : null,
            Terms ? _months : null
        );
        _outcome = await UseCases.Run(new ProposeReference(_id, new(Known ?? _new), change, _reason!));
        if (_outcome.IsDone)
        {
            Navigation.NavigateTo(SettingsRoutes.Of(_id));
        }
    }
}
