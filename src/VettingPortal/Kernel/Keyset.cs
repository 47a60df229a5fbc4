using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace VettingPortal.Kernel;

/// <summary>How many rows a list counts before it says "1,000+" (an exact count of a million costs more than the page).</summary>
public static class Counting
{
    public const int Cap = 1000;

    public const int PageSize = 50;
}

/// <summary>
/// Pages a list by the key of its last row: as fast on page 800 as on page 1. Rows are ordered by <c>key</c>, then by <c>tie</c>, a
/// unique text such as a file's number.
/// </summary>
public static class Keyset
{
    /// <summary>One page of <paramref name="rows"/> after <paramref name="cursor"/>, with the cursor of the next and a capped total.</summary>
    public static async Task<PageOf<TRow>> PageBy<TSource, TKey, TRow>(
        this IQueryable<TSource> rows,
        Expression<Func<TSource, TKey>> key,
        Expression<Func<TSource, string>> tie,
        Func<IQueryable<TSource>, IQueryable<TRow>> project,
        Func<TRow, (TKey Key, string Tie)> place,
        string? cursor,
        CancellationToken cancel,
        bool descending = false,
        int size = Counting.PageSize
    )
    {
        var counted = descending ? rows.OrderByDescending(key) : rows.OrderBy(key);
        var total = await counted.Take(Counting.Cap + 1).CountAsync(cancel);
        var after = Cursor<TKey>.Read(cursor) is { } from ? rows.Where(Beyond(key, tie, from, descending)) : rows;
        var ordered = descending ? after.OrderByDescending(key).ThenByDescending(tie) : after.OrderBy(key).ThenBy(tie);
        var page = await project(ordered.Take(size + 1)).ToListAsync(cancel);
        var next = page.Count > size ? Cursor<TKey>.Write(place(page[size - 1])) : null;
        return new(page.Count > size ? page[..size] : page, Math.Min(total, Counting.Cap), next, total > Counting.Cap);
    }

    // key >= k && (key > k || tie > t): the form both databases answer from the index.
    private static Expression<Func<TSource, bool>> Beyond<TSource, TKey>(
        Expression<Func<TSource, TKey>> key,
        Expression<Func<TSource, string>> tie,
        (TKey Key, string Tie) from,
        bool descending
    )
    {
        var row = key.Parameters[0];
        var ties = new Swap(tie.Parameters[0], row).Visit(tie.Body);
        Expression<Func<(TKey Key, string Tie)>> bound = () => from;
        var at = Expression.Field(bound.Body, "Item1");
        var compared = Expression.Call(
            typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!,
            ties,
            Expression.Field(bound.Body, "Item2")
        );
        var zero = Expression.Constant(0);
        Expression first = descending
            ? Compare(Expression.LessThanOrEqual, Expression.LessThan, key.Body, at, false)
            : Compare(Expression.GreaterThanOrEqual, Expression.GreaterThan, key.Body, at, false);
        Expression strictly = descending
            ? Compare(Expression.LessThanOrEqual, Expression.LessThan, key.Body, at, true)
            : Compare(Expression.GreaterThanOrEqual, Expression.GreaterThan, key.Body, at, true);
        Expression tied = descending ? Expression.LessThan(compared, zero) : Expression.GreaterThan(compared, zero);
        return Expression.Lambda<Func<TSource, bool>>(
            Expression.AndAlso(first, Expression.OrElse(strictly, tied)),
            row
        );
    }

    private static Expression Compare(
        Func<Expression, Expression, Expression> loose,
        Func<Expression, Expression, Expression> strict,
        Expression left,
        Expression right,
        bool strictly
    )
    {
        if (left.Type != typeof(string))
        {
            return strictly ? strict(left, right) : loose(left, right);
        }
        var compared = Expression.Call(
            typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!,
            left,
            right
        );
        var zero = Expression.Constant(0);
        return strictly ? strict(compared, zero) : loose(compared, zero);
    }

    private sealed class Swap(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) =>
            node == from ? to : base.VisitParameter(node);
    }

    private static class Cursor<TKey>
    {
        public static string Write((TKey Key, string Tie) place) =>
            Convert
                .ToBase64String(JsonSerializer.SerializeToUtf8Bytes(new Place(place.Key, place.Tie)))
                .Replace('+', '-')
                .Replace('/', '_')
                .TrimEnd('=');

        /// <summary>The place a cursor names, or null where it is missing or not one of ours: then the list starts at its head.</summary>
        public static (TKey Key, string Tie)? Read(string? cursor)
        {
            if (string.IsNullOrEmpty(cursor))
            {
                return null;
            }
            try
            {
                var padded = cursor.Replace('-', '+').Replace('_', '/').PadRight((cursor.Length + 3) / 4 * 4, '=');
                return JsonSerializer.Deserialize<Place>(Convert.FromBase64String(padded)) is { Tie: not null } place
                    ? (place.Key, place.Tie)
                    : null;
            }
            catch (Exception broken) when (broken is FormatException or JsonException)
            {
                return null;
            }
        }

        private sealed record Place(TKey Key, string Tie);
    }
}
