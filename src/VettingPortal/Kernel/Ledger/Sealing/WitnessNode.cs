using System.Globalization;
using System.Net;
using System.Text;

namespace VettingPortal.Kernel.Ledger.Sealing;

/// <summary>A witness that another node runs (<see cref="WitnessDesk"/>), spoken to as C2SP tlog-witness says. It gets the newest checkpoint only.</summary>
public sealed class WitnessNode(HttpClient http) : IWitness
{
    /// <summary>Where the other node takes checkpoints.</summary>
    public const string Path = "witness/add-checkpoint";

    private long _size;
    private long _number;

    public bool WantsEach => false;

    public Task<long> Newest(CancellationToken cancel) => Task.FromResult(_number);

    public async Task Keep(LedgerCheckpoint checkpoint, LedgerTree tree, CancellationToken cancel)
    {
        var (status, size) = await Send(checkpoint, tree, cancel);
        if (status is HttpStatusCode.Conflict && size != _size)
        {
            // It knows another newest one than this process remembers, as after a start.
            _size = size;
            (status, size) = await Send(checkpoint, tree, cancel);
        }
        if (status is not HttpStatusCode.OK)
        {
            throw new HttpRequestException($"The witness answered {(int)status}.", null, status);
        }
        (_size, _number) = (checkpoint.Size, checkpoint.Number);
    }

    private async Task<(HttpStatusCode Status, long Size)> Send(
        LedgerCheckpoint checkpoint,
        LedgerTree tree,
        CancellationToken cancel
    )
    {
        var request = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"old {_size}\n"));
        if (_size > 0 && _size <= checkpoint.Size)
        {
            foreach (var hash in await tree.Consistency(_size, checkpoint.Size, cancel))
            {
                request.Append(Convert.ToBase64String(hash)).Append('\n');
            }
        }
        request.Append('\n').Append(checkpoint.Note);
        using var content = new StringContent(request.ToString(), Encoding.UTF8, "text/plain");
        using var answer = await http.PostAsync(Path, content, cancel);
        var said = await answer.Content.ReadAsStringAsync(cancel);
        return (
            answer.StatusCode,
            long.TryParse(said.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : _size
        );
    }
}
