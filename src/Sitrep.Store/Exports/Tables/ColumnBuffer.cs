using Parquet;
using Parquet.Schema;
using Sitrep.Store.Exports.Rows;

namespace Sitrep.Store.Exports.Tables;

/// <summary>The values of one column for the row group that is being filled, and the type they have in Parquet.</summary>
internal abstract class ColumnBuffer
{
    /// <value>The column as Parquet's schema has it.</value>
    public abstract Field Field { get; }

    /// <summary>A buffer for a column.</summary>
    public static ColumnBuffer For(Column column) => column switch
    {
        Column.Text text => new Texts(text),
        Column.List list => new Lists(list),
        Column.Count count => new Values<long>(count.Name, count.Value),
        Column.Number number => new Values<double>(number.Name, number.Value),
        Column.Day day => new Values<DateOnly>(day.Name, day.Value),
        Column.Flag flag => new Values<bool>(flag.Name, r => flag.Value(r)),
        _ => throw new ArgumentException($"{column.Name} has no Parquet type.", nameof(column)),
    };

    /// <summary>Takes an event's value.</summary>
    public abstract void Add(EventRow row);

    /// <summary>Writes the values and forgets them.</summary>
    public abstract Task WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellation);

    private sealed class Texts(Column.Text column) : ColumnBuffer
    {
        private readonly DataField<string> _field = new(column.Name);
        private readonly List<string?> _values = [];

        public override Field Field => _field;

        public override void Add(EventRow row) => _values.Add(column.Value(row));

        public override async Task WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellation)
        {
            await group.WriteAsync(_field, _values!).ConfigureAwait(false);
            _values.Clear();
        }
    }

    private sealed class Values<T>(string name, Func<EventRow, T?> value) : ColumnBuffer
        where T : struct
    {
        private readonly DataField<T?> _field = new(name);
        private readonly List<T?> _values = [];

        public override Field Field => _field;

        public override void Add(EventRow row) => _values.Add(value(row));

        public override async Task WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellation)
        {
            await group.WriteAsync<T>(_field, _values.ToArray(), cancellationToken: cancellation).ConfigureAwait(false);
            _values.Clear();
        }
    }

    // Parquet's three levels of a list: 3 an item, 2 an item that is nothing, 1 a list without items; repetition 0 starts a row's list.
    private sealed class Lists(Column.List column) : ColumnBuffer
    {
        private readonly ListField _field = new(column.Name, new DataField<string>(ListField.ElementName));
        private readonly List<ReadOnlyMemory<char>> _items = [];
        private readonly List<int> _definitions = [];
        private readonly List<int> _repetitions = [];

        public override Field Field => _field;

        public override void Add(EventRow row)
        {
            var isFirst = true;
            foreach (var item in column.Value(row))
            {
                _repetitions.Add(isFirst ? 0 : 1);
                _definitions.Add(item is null ? 2 : 3);
                if (item is not null)
                {
                    _items.Add(item.AsMemory());
                }

                isFirst = false;
            }

            if (isFirst)
            {
                _repetitions.Add(0);
                _definitions.Add(1);
            }
        }

        public override async Task WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellation)
        {
            await group.WriteAllPartsAsync<ReadOnlyMemory<char>>((DataField)_field.Item, _items.ToArray(), _definitions.ToArray(), _repetitions.ToArray(), cancellation).ConfigureAwait(false);
            _items.Clear();
            _definitions.Clear();
            _repetitions.Clear();
        }
    }
}
