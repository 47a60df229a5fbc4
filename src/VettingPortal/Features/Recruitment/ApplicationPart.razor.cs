using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using VettingPortal.Features.People;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Documents;
using VettingPortal.Shared;

namespace VettingPortal.Features.Recruitment;

/// <summary>What can be done to one application, by who may.</summary>
public sealed partial class ApplicationPart
{
    private static readonly IReadOnlyList<Paper> Attachable =
    [
        .. Enum.GetValues<Paper>().Where(paper => paper.IsOfTheApplication()),
    ];

    private Actor? _me;
    private Paper? _paper;
    private List<(string Name, bool Done, string? Words)> _taken = [];
    private bool _attaching;
    private int _uploads;
    private DateOnly? _signedOn;
    private bool? _onlyMexican;
    private bool _withdraws;
    private DateOnly? _queriedOn;
    private string _reference = "";
    private RegistryFinding? _finding;
    private IBrowserFile? _answer;
    private IBrowserFile? _letter;
    private string? _reason;
    private Outcome? _signed;
    private Outcome? _recorded;

    [Parameter, EditorRequired]
    public FindApplication.Found Found { get; set; } = default!;

    /// <summary>How an act ended: the page shows it and asks for the application again.</summary>
    [Parameter, EditorRequired]
    public EventCallback<Outcome> Ended { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _me = await UseCases.WhoAmI();
        (_signedOn, _onlyMexican) = (Found.DeclarationSignedOn, Found.OnlyMexican);
        _paper = Missing;
    }

    // What keeps it from being sent on, by name: a button that is refused would say no more than this.
    private IEnumerable<string> Lacks =>
        [
            .. Found.Missing.Select(paper => Texts.Of(paper)),
            .. Found.DeclarationSignedOn is null ? [T["SignedDeclaration"].Value] : Array.Empty<string>(),
        ];

    private bool Gathered => _me is not null && ApplicationDocuments.AreGathered(Found.State, _me);

    private bool May(Permission permission) => _me?.May(permission) ?? false;

    private string KindOf(string code) => Papers.OfCode(code) is { } paper ? Texts.Of(paper) : code;

    private async Task<Outcome> Do<TCommand>(TCommand command)
        where TCommand : ICommand
    {
        var outcome = await UseCases.Run(command);
        await Ended.InvokeAsync(outcome);
        return outcome;
    }

    // The next paper of the list that is not there yet, so that nobody chooses seven times or sends one twice.
    private Paper? Missing =>
        Attachable
            .Where(paper =>
                Found.Documents.All(document => document.Kind != paper.Code() || document.WithdrawnAt is not null)
            )
            .Cast<Paper?>()
            .FirstOrDefault();

    private bool MayWithdraw(FindApplication.DocumentRow document) =>
        May(RecruitmentFeature.Attach)
        && !Found.Held
        && Papers.MayBeWithdrawn(Found.State)
        && Papers.OfCode(document.Kind)?.IsOfTheApplication() is true;

    // Each file is an act of its own: one that is refused stops none of the others.
    private async Task Attach(Paper paper, IReadOnlyList<ChosenFile> files)
    {
        (_attaching, _taken) = (true, []);
        Outcome? last = null;
        foreach (var (file, fault) in files)
        {
            var outcome = fault is null
                ? await UseCases.Run(new AttachDocument(Found.File, paper, await Uploads.Take(file)))
                : null;
            last = outcome is { IsDone: true } || last is not { IsDone: true } ? outcome ?? last : last;
            _taken.Add((file.Name, outcome is { IsDone: true }, fault ?? Said(outcome)));
        }
        (_attaching, _uploads) = (false, _uploads + 1);
        if (last is not null)
        {
            await Ended.InvokeAsync(last);
        }
        if (last is { IsDone: true })
        {
            _paper = Missing;
        }
    }

    private string? Said(Outcome? outcome) =>
        outcome is Outcome.Refused refused ? Texts.Rule(refused.Rule, refused.Facts) : null;

    private async Task TakeBack(FindApplication.DocumentRow document)
    {
        var effect = T["WithdrawDocumentEffect", KindOf(document.Kind), document.Name];
        if (await Dialogs.AskReason(T["WithdrawDocumentTitle"], effect, T["WithdrawDocument"]) is { } why)
        {
            await Do(new WithdrawDocument(Found.File, document.Id, why));
        }
    }

    private async Task Sign() =>
        _signed = await Do(
            new SignDeclaration(ApplicantDeclarationId.New(), Found.File, _signedOn!.Value, _onlyMexican!.Value)
        );

    private Task<Outcome> Submit() => Do(new SubmitApplication(Found.File, Found.Version));

    private async Task RecordQuery()
    {
        _recorded = await Do(
            new RecordRegistryQuery(
                RegistryQueryId.New(),
                Found.File,
                _queriedOn!.Value,
                _reference,
                _finding!.Value,
                await Uploads.Take(_answer!)
            )
        );
        if (_recorded.IsDone)
        {
            (_queriedOn, _reference, _finding, _answer) = (null, "", null, null);
        }
    }

    private async Task Refuse()
    {
        if (await Dialogs.AskReason(T["FindNotEligible"], T["NotEligibleEffect"], T["FindNotEligible"]) is { } why)
        {
            await Do(new FindNotEligible(Found.File, _reason!, why, Found.Version));
        }
    }

    private async Task Withdraw() =>
        await Do(new WithdrawApplication(Found.File, await Uploads.Take(_letter!), Found.Version));
}

/// <summary>Takes a chosen file from the browser into memory, so that an act can read it again.</summary>
internal static class Uploads
{
    public static async Task<AttachedFile> Take(IBrowserFile file)
    {
        var content = new MemoryStream();
        await using var stream = file.OpenReadStream(DocumentStore.MaxBytes);
        await stream.CopyToAsync(content);
        content.Position = 0;
        return new(DocumentId.New(), file.Name, content);
    }
}
