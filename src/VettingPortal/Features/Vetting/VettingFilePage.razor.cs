using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using VettingPortal.Features.Evaluations;
using VettingPortal.Kernel;
using VettingPortal.Shared;

namespace VettingPortal.Features.Vetting;

/// <summary>One file: where it stands, whose turn it is, its parts, and what may be done. Features bring parts and buttons.</summary>
public sealed partial class VettingFilePage
{
    private PageGuard<FileFacts>? _guard;
    private Actor? _me;
    private Outcome? _outcome;
    private int _reloads;

    [Inject]
    private IUseCases UseCases { get; set; } = default!;

    [Inject]
    private PortalTexts Portal { get; set; } = default!;

    [Inject]
    private IStringLocalizer<VettingTexts> Texts { get; set; } = default!;

    [Inject]
    private IStringLocalizerFactory Words { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    [Inject]
    private IEnumerable<FileSection> Sections { get; set; } = default!;

    [Inject]
    private IEnumerable<FileAction> AllActions { get; set; } = default!;

    [Parameter]
    public string Number { get; set; } = "";

    [SupplyParameterFromQuery]
    private string? Part { get; set; }

    private string Viewer => $"{_me?.Name} · {Say.Instant(Time.GetUtcNow())}";

    private IReadOnlyList<Purpose> Purposes => PhasePurposes.For(_me!, Words.Create(typeof(EvaluationsTexts)));

    private async Task<FileFacts?> Load()
    {
        _me = await UseCases.WhoAmI();
        return await UseCases.Ask(new FindVettingFile(Number));
    }

    private IEnumerable<FileSection> SectionsFor(FileFacts file) =>
        Sections.Where(section => _me!.May(section.SeenBy) && section.ShownFor(file)).OrderBy(section => section.Order);

    private IEnumerable<FileAction> ActionsFor(FileFacts file) =>
        AllActions.Where(action => _me!.May(action.SeenBy) && action.ShownFor(file)).OrderBy(action => action.Order);

    private FileSection? Current(FileFacts file) =>
        SectionsFor(file).FirstOrDefault(section => section.Key == Part) ?? SectionsFor(file).FirstOrDefault();

    private IReadOnlyList<PartTab> TabsFor(FileFacts file) =>
        [
            .. SectionsFor(file)
                .Select(section => new PartTab(
                    section.Key,
                    Title(section),
                    VettingRoutes.Part(Number, section.Key),
                    section.Locked
                )),
        ];

    private string Title(FileSection section) => Words.Create(section.Texts)[section.Title];

    private string? RoadNote(FileFacts file) =>
        file switch
        {
            { IsHeld: true } => Texts["Held"].Value,
            { State: VettingState.InEvaluation } => Texts[
                "PhasesConcluded",
                file.Phases.Count(phase => phase.IsUsable(MexicoTime.DayOf(Time.GetUtcNow())))
            ].Value,
            _ => null,
        };

    private Dictionary<string, object?> Given(FileFacts file, string? purpose = null) =>
        new()
        {
            [nameof(FilePart.File)] = file,
            [nameof(FilePart.Actor)] = _me,
            [nameof(FilePart.Purpose)] = purpose,
            [nameof(FilePart.Ended)] = EventCallback.Factory.Create<Outcome>(this, End),
        };

    private Task End(Outcome outcome)
    {
        _outcome = outcome.IsDone ? null : outcome;
        return outcome.IsDone ? Reload() : Task.CompletedTask;
    }

    private Task Reload()
    {
        _reloads++;
        return _guard?.Reload() ?? Task.CompletedTask;
    }
}
